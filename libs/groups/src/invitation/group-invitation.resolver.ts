import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Invitation, Viewer } from '#people';
import { CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import { Community } from '../community/community.type.js';
import { Group } from '../working-group/working-group.type.js';
import { GroupInvitations } from './group-invitations.service.js';
import { AcceptInvitationInput, InvitationArgs, InviteInput, InviteManyArgs } from './invitation.inputs.js';
import { InviteOutcome } from './invite-outcome.type.js';

@Resolver(() => Invitation)
export class GroupInvitationResolver {
  constructor(private readonly invitations: GroupInvitations) {}

  @Mutation(() => Invitation, {
    description:
      "Invites an address into a community or group, by a letter in the person's language. For INVITE.",
  })
  invite(@Args('input') input: InviteInput, @CurrentActor() actor: Actor): Promise<Invitation> {
    return this.invitations.invite(actor, input);
  }

  @Mutation(() => [InviteOutcome], {
    description: 'Invites everybody in a file, or, if any line is wrong, nobody. For INVITE.',
  })
  inviteMany(@Args() args: InviteManyArgs, @CurrentActor() actor: Actor): Promise<InviteOutcome[]> {
    return this.invitations.inviteMany(actor, args.scopeId, args.csv, args.language ?? null);
  }

  @Mutation(() => Invitation, {
    description: 'Sends the letter again with a new link; the old one stops working. For INVITE.',
  })
  resendInvitation(@Args() args: InvitationArgs, @CurrentActor() actor: Actor): Promise<Invitation> {
    return this.invitations.resend(actor, args.id);
  }

  @Mutation(() => Invitation, {
    description: 'Takes an invitation back: its link stops working. For INVITE.',
  })
  revokeInvitation(@Args() args: InvitationArgs, @CurrentActor() actor: Actor): Promise<Invitation> {
    return this.invitations.revoke(actor, args.id);
  }

  @Mutation(() => Viewer, {
    description: 'Uses the link of an invitation: makes the account or uses it, joins, and signs in.',
  })
  acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<Viewer> {
    return this.invitations.accept(context, input);
  }
}

@Resolver(() => Community)
export class CommunityInvitationsResolver {
  constructor(private readonly sent: GroupInvitations) {}

  @ResolveField(() => [Invitation], {
    description: 'What was sent, the newest first; empty for whoever may not invite.',
  })
  invitations(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Invitation[]> {
    return this.sent.sentInto(actor, community.id);
  }
}

@Resolver(() => Group)
export class GroupInvitationsResolver {
  constructor(private readonly sent: GroupInvitations) {}

  @ResolveField(() => [Invitation], {
    description: 'What was sent, the newest first; empty for whoever may not invite.',
  })
  invitations(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Invitation[]> {
    return this.sent.sentInto(actor, group.id);
  }
}
