import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Invitations } from './invitations.service.js';
import { InvitationPreview } from './invitation.type.js';

@Resolver(() => InvitationPreview)
export class InvitationResolver {
  constructor(private readonly invitations: Invitations) {}

  @Query(() => InvitationPreview, {
    description:
      'What the link of an invitation leads to, for whoever holds it. NOT_FOUND if unknown, used or taken back; EXPIRED after its term.',
  })
  invitation(
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPreview> {
    return this.invitations.preview(actor, token);
  }
}
