import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import type { RequestContext } from './request-context.js';

/** The actor on whose behalf a resolver works. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return GqlExecutionContext.create(context).getContext<RequestContext>().actor;
});

/** The request itself: for the few mutations that set a cookie or throttle by address. */
export const CurrentRequest = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestContext => {
    return GqlExecutionContext.create(context).getContext<RequestContext>();
  },
);
