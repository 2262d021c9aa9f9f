import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { AnswerRequestArgs } from './request.inputs.js';
import { Requests } from './requests.service.js';
import { MembershipRequest } from './request.type.js';

@Resolver(() => MembershipRequest)
export class RequestResolver {
  constructor(private readonly requests: Requests) {}

  @Mutation(() => MembershipRequest, {
    description:
      'Lets somebody in, or a body, or not; once: afterwards CONFLICT, as where who asked speaks for the body no more (NOT_ON_BEHALF). For ADMIT.',
  })
  answerRequest(@Args() args: AnswerRequestArgs, @CurrentActor() actor: Actor): Promise<MembershipRequest> {
    return this.requests.answer(actor, args.id, args.accept);
  }
}
