import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels, Role } from '#kernel';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { RoleEnum } from '#people';
import { DateTimeScalar } from '#platform';

export const BodyInvitationStateEnum = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  REVOKED: 'REVOKED',
} as const;
export type BodyInvitationState = keyof typeof BodyInvitationStateEnum;
registerEnumType(BodyInvitationStateEnum, {
  name: 'BodyInvitationState',
  description: 'What became of the invitation of a municipality or an organisation.',
  valuesMap: {
    OPEN: { description: 'It waits for an answer.' },
    ACCEPTED: { description: 'The body is a member since.' },
    DECLINED: { description: 'The body does not wish to.' },
    REVOKED: { description: 'It was taken back.' },
  },
});

@ObjectType({
  description:
    'A municipality or an organisation is asked to become a member of a community. Seen by those who invite there, and by those who may answer on its behalf.',
})
export class BodyInvitation {
  @Field(() => ID, { description: 'For `answerBodyInvitation` and `revokeBodyInvitation`.' })
  id: string;

  @Field(() => MunicipalityTile, { nullable: true, description: 'Who is asked, if a municipality.' })
  municipality: MunicipalityTile | null;

  /** not fields: resolved */
  organisationId: string | null;
  scopeId: string;
  communityLabels: Labels;

  @Field(() => String, { description: "The community's path on the site." })
  address: string;

  @Field(() => RoleEnum, { description: 'As what: MEMBER or OBSERVER.' })
  role: Role;

  @Field(() => String, { nullable: true, description: 'What those who invite say with it.' })
  words: string | null;

  @Field(() => PersonCard, { nullable: true, description: 'Who invited.' })
  invitedBy: PersonCard | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt: string;

  @Field(() => BodyInvitationStateEnum, { description: 'What became of it.' })
  state: BodyInvitationState;

  @Field(() => PersonCard, { nullable: true, description: 'Who answered on its behalf, or took it back.' })
  endedBy: PersonCard | null;
}
