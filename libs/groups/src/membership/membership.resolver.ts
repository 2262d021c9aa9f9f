import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Organisation, Organisations } from '#municipalities';
import { Viewer } from '#people';
import { Batch, CurrentActor } from '#platform';
import { Requests } from '../request/requests.service.js';
import { MembershipRequest } from '../request/request.type.js';
import {
  AddMunicipalityMemberArgs,
  ChangeRoleArgs,
  ExpelMemberArgs,
  JoinGroupArgs,
  ScopeArgs,
} from './membership.inputs.js';
import { JoinOutcome } from './join-outcome.type.js';
import { Members } from './members.service.js';
import { Membership } from './membership.type.js';

@Resolver(() => JoinOutcome)
export class JoinOutcomeResolver {
  constructor(
    private readonly members: Members,
    private readonly requests: Requests,
  ) {}

  @ResolveField(() => Membership, {
    nullable: true,
    description: 'The membership, where nobody had to say yes.',
  })
  membership(@Parent() outcome: JoinOutcome): Promise<Membership> | null {
    return outcome.membershipId ? this.members.get(outcome.membershipId) : null;
  }

  @ResolveField(() => MembershipRequest, {
    nullable: true,
    description:
      "The viewer's request that waits; null where somebody else has asked for the body, for what they wrote is not the viewer's to read.",
  })
  request(
    @Parent() outcome: JoinOutcome,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipRequest | null> | null {
    return outcome.requestId ? this.requests.made(actor, outcome.requestId) : null;
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  private readonly organisationOf: Batch<Organisation | null>;

  constructor(
    private readonly members: Members,
    organisations: Organisations,
  ) {
    this.organisationOf = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @Mutation(() => JoinOutcome, {
    description:
      'Joins a community or group, or leaves a request. FORBIDDEN names the rule: COMMUNITY_FIRST, INVITATION_ONLY, ARCHIVED.',
  })
  joinGroup(@Args() args: JoinGroupArgs, @CurrentActor() actor: Actor): Promise<JoinOutcome> {
    return this.members.join(actor, args.scopeId, {
      message: args.message ?? null,
      answers: args.answers ?? [],
      onBehalfOf: args.onBehalfOf ?? null,
    });
  }

  @Mutation(() => Boolean, {
    description:
      'Leaves a community (and its groups) or a group. FORBIDDEN with LAST_LEAD for the last who leads.',
  })
  leaveGroup(@Args() args: ScopeArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.members.leave(actor, args.scopeId);
  }

  @Mutation(() => Boolean, {
    description: "Ends somebody's membership (of a community: also of its groups). For EXPEL.",
  })
  expelMember(@Args() args: ExpelMemberArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.members.expel(actor, args.scopeId, args.personId, args.reason ?? null);
  }

  @Mutation(() => Membership, { description: "Changes a member's role. For MANAGE_ROLES." })
  changeRole(@Args() args: ChangeRoleArgs, @CurrentActor() actor: Actor): Promise<Membership> {
    return this.members.changeRole(actor, args.scopeId, args.personId, args.role);
  }

  @Mutation(() => Membership, {
    description: 'Makes a municipality a member of a community. For INVITE there.',
  })
  addMunicipalityMember(
    @Args() args: AddMunicipalityMemberArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Membership> {
    return this.members.addBody(actor, args.communityId, { municipalityId: args.municipalityId });
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The member, where it is an organisation.',
  })
  organisation(
    @Parent() membership: Membership,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return membership.organisationId ? this.organisationOf.of(actor, membership.organisationId) : null;
  }
}

/** What this room knows of the viewer. */
@Resolver(() => Viewer)
export class ViewerMembershipsResolver {
  constructor(private readonly members: Members) {}

  @ResolveField(() => [Membership], { description: 'The communities and groups that the viewer belongs to.' })
  memberships(@CurrentActor() actor: Actor): Promise<Membership[]> {
    return this.members.own(actor);
  }
}
