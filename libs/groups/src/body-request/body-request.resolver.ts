import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Community } from '../community/community.type.js';
import { JoinOutcome } from '../membership/join-outcome.type.js';
import { MembershipRequest } from '../request/request.type.js';
import { Requests } from '../request/requests.service.js';
import { JoinForBodyArgs } from './body-request.inputs.js';
import { BodyRequests } from './body-requests.service.js';
import { BodyStanding } from './body-request.type.js';

@Resolver(() => Community)
export class BodyRequestResolver {
  private readonly standingsIn: Batch<BodyStanding[]>;

  constructor(private readonly requests: BodyRequests) {
    this.standingsIn = new Batch<BodyStanding[]>(
      (actor, ids) => requests.standings(actor, ids),
      () => [],
    );
  }

  @Mutation(() => JoinOutcome, {
    description:
      'A municipality or organisation joins a community, or leaves a request, said by who may speak for it. FORBIDDEN names the rule: NOT_ON_BEHALF, INVITATION_ONLY, ARCHIVED; CONFLICT: ALREADY_MEMBER, ALREADY_INVITED.',
  })
  joinForBody(@Args() args: JoinForBodyArgs, @CurrentActor() actor: Actor): Promise<JoinOutcome> {
    return this.requests.join(actor, args.communityId, args.bodyId, {
      message: args.message ?? null,
      answers: args.answers ?? [],
    });
  }

  @ResolveField(() => [BodyStanding], {
    description: 'How the municipalities and organisations stand to it for which the reader may speak there.',
  })
  viewerBodies(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<BodyStanding[]> {
    return this.standingsIn.of(actor, community.id);
  }
}

@Resolver(() => BodyStanding)
export class BodyStandingResolver {
  constructor(private readonly requests: Requests) {}

  @ResolveField(() => MembershipRequest, {
    nullable: true,
    description: 'ASKED: the request, where the viewer has made it; null where somebody else has.',
  })
  request(
    @Parent() { requestId }: BodyStanding,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipRequest | null> | null {
    return requestId ? this.requests.made(actor, requestId) : null;
  }
}
