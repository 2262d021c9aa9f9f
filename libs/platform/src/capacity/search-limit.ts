import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { Budgets } from './budgets.js';

/** Stands before a query that searches, `@UseGuards(SearchLimit)`: each time that it is asked counts, also within one request. */
@Injectable()
export class SearchLimit implements CanActivate {
  constructor(private readonly budgets: Budgets) {}

  canActivate(context: ExecutionContext): boolean {
    const asking = GqlExecutionContext.create(context).getContext<RequestContext>();
    const retryAfterSeconds = this.budgets.takeSearch(asking);
    if (retryAfterSeconds > 0) throw new DomainError('RATE_LIMITED', { rule: 'SEARCHES', retryAfterSeconds });
    return true;
  }
}
