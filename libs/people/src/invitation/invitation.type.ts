import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '#kernel';
import { DateTimeScalar } from '#platform';
import { RoleEnum } from '../scope/role.type.js';
import { invitationStates, type InvitationState } from './invitation.policy.js';

export const InvitationStateEnum = Object.fromEntries(invitationStates.map((name) => [name, name])) as {
  [S in InvitationState]: S;
};
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'What an invitation is worth.',
  valuesMap: {
    OPEN: { description: 'Its link works.' },
    ACCEPTED: { description: 'Somebody came in by it.' },
    EXPIRED: { description: 'Its 14 days are over; it may be sent again.' },
    REVOKED: { description: 'It was taken back.' },
  },
});

@ObjectType({
  description: 'Somebody is asked into a community or a group. Seen by those who may invite there.',
})
export class Invitation {
  @Field(() => ID, {
    description: 'For `resendInvitation` and `revokeInvitation`; not the secret of the link.',
  })
  id: string;

  /** not a field: where it leads to */
  scopeId: string;

  @Field(() => String, { description: 'Where the letter goes.' })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: "The invited person's name, as far as the inviter gave it.",
  })
  name: string | null;

  @Field(() => String, { description: 'Of the letter.' })
  language: string;

  @Field(() => RoleEnum, { description: 'What the person will be there.' })
  role: Role;

  @Field(() => InvitationStateEnum, { description: 'Whether its link works.' })
  state: InvitationState;

  @Field(() => DateTimeScalar, { description: 'When it was first sent.' })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    description: 'When its link ends or ended: 14 days after it was last sent.',
  })
  expiresAt: string;

  @Field(() => Int, { description: 'How many letters were sent.' })
  sentCount: number;
}

@ObjectType({
  description: 'What the link of an invitation shows to whoever holds it, before anything is accepted.',
})
export class InvitationPreview {
  @Field(() => String, { description: 'The invited address.' })
  email: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that the inviter gave; it can be corrected.',
  })
  name: string | null;

  @Field(() => String, { description: 'Of the letter.' })
  language: string;

  @Field(() => String, {
    nullable: true,
    description: 'The community or group; null for an invitation to run the installation.',
  })
  scopeTitle: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The inviter's name; null if invited by the command line.",
  })
  invitedBy: string | null;

  @Field(() => DateTimeScalar, { description: 'When the link ends.' })
  expiresAt: string;

  @Field(() => Boolean, {
    description: 'The address belongs to an account already: its password is asked for, not a new one.',
  })
  hasAccount: boolean;
}
