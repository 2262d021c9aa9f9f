import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor } from '#kernel';
import { Municipality, Organisation, Organisations } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Community } from '../community/community.type.js';
import { AnswerBodyInvitationArgs, InviteBodyInput } from './body-invitation.inputs.js';
import { BodyInvitation } from './body-invitation.type.js';
import { BodyInvitations } from './body-invitations.service.js';

@Resolver(() => BodyInvitation)
export class BodyInvitationResolver {
  private readonly organisationOf: Batch<Organisation | null>;

  constructor(
    private readonly invitations: BodyInvitations,
    organisations: Organisations,
  ) {
    this.organisationOf = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @Mutation(() => BodyInvitation, {
    description:
      'Invites a municipality or an organisation into a community; a letter goes to where one reaches the municipality. For INVITE.',
  })
  inviteBody(@Args('input') input: InviteBodyInput, @CurrentActor() actor: Actor): Promise<BodyInvitation> {
    return this.invitations.invite(actor, input);
  }

  @Mutation(() => BodyInvitation, {
    description:
      'Answers on behalf of the body, once: for who has its mandate or coordinates it; of an organisation, who works for it.',
  })
  answerBodyInvitation(
    @Args() args: AnswerBodyInvitationArgs,
    @CurrentActor() actor: Actor,
  ): Promise<BodyInvitation> {
    return this.invitations.answer(actor, args.id, args.accept);
  }

  @Mutation(() => BodyInvitation, { description: 'Takes one back that was not answered. For INVITE.' })
  revokeBodyInvitation(
    @Args('id', { type: () => ID, description: 'The invitation.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<BodyInvitation> {
    return this.invitations.revoke(actor, id);
  }

  @ResolveField(() => String, { description: "The community's name." })
  community(@Parent() invitation: BodyInvitation, @CurrentActor() actor: Actor): string {
    return labelIn(invitation.communityLabels, actor.languages);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who is asked, if an organisation.' })
  organisation(
    @Parent() invitation: BodyInvitation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return invitation.organisationId ? this.organisationOf.of(actor, invitation.organisationId) : null;
  }
}

@Resolver(() => Community)
export class CommunityBodyInvitationsResolver {
  private readonly into: Batch<BodyInvitation[]>;

  constructor(invitations: BodyInvitations) {
    this.into = new Batch<BodyInvitation[]>(
      (actor, ids) => invitations.into(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [BodyInvitation], {
    description: 'The municipalities and organisations that were asked, the newest first; for INVITE.',
  })
  bodyInvitations(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<BodyInvitation[]> {
    return this.into.of(actor, community.id);
  }
}

const description = 'Communities that ask it to join, and wait; for those who may answer on its behalf.';

@Resolver(() => Municipality)
export class MunicipalityInvitationsResolver {
  private readonly waitingOf: Batch<BodyInvitation[]>;

  constructor(invitations: BodyInvitations) {
    this.waitingOf = new Batch<BodyInvitation[]>(
      (actor, ids) => invitations.waiting(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [BodyInvitation], { description })
  invitations(@Parent() town: Municipality, @CurrentActor() actor: Actor): Promise<BodyInvitation[]> {
    return this.waitingOf.of(actor, town.id);
  }
}

@Resolver(() => Organisation)
export class OrganisationInvitationsResolver {
  private readonly waitingOf: Batch<BodyInvitation[]>;

  constructor(invitations: BodyInvitations) {
    this.waitingOf = new Batch<BodyInvitation[]>(
      (actor, ids) => invitations.waiting(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [BodyInvitation], { description })
  invitations(@Parent() body: Organisation, @CurrentActor() actor: Actor): Promise<BodyInvitation[]> {
    return this.waitingOf.of(actor, body.id);
  }
}
