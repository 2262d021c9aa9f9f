import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { OwnRequests } from './own-requests.service.js';
import { AnswerRequestArgs, ChangeRequestArgs } from './request.inputs.js';
import { Requests } from './requests.service.js';
import { MembershipRequest } from './request.type.js';

@Resolver(() => MembershipRequest)
export class RequestResolver {
  constructor(
    private readonly requests: Requests,
    private readonly own: OwnRequests,
  ) {}

  @Mutation(() => MembershipRequest, {
    description:
      'Lets somebody in, or a body, or not; once: afterwards CONFLICT, as where who asked speaks for the body no more (NOT_ON_BEHALF). For ADMIT.',
  })
  answerRequest(@Args() args: AnswerRequestArgs, @CurrentActor() actor: Actor): Promise<MembershipRequest> {
    return this.requests.answer(actor, args.id, args.accept);
  }

  @Mutation(() => MembershipRequest, {
    description:
      'Says something else in a request that waits: the whole of it anew. For whoever has made it; CONFLICT once it is answered (ANSWERED), or where something else is asked by now (QUESTIONS_CHANGED).',
  })
  changeRequest(@Args() args: ChangeRequestArgs, @CurrentActor() actor: Actor): Promise<MembershipRequest> {
    return this.own.change(actor, args.id, {
      message: args.message ?? null,
      answers: args.answers ?? [],
      onBehalfOf: args.onBehalfOf ?? null,
    });
  }

  @Mutation(() => Boolean, {
    description: 'Takes a request back that waits. For whoever has made it; CONFLICT once it is answered.',
  })
  async withdrawRequest(
    @Args('id', { type: () => ID, description: "The viewer's request." }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.own.withdraw(actor, id);
    return true;
  }
}
