import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '#kernel';
import { PersonCard } from '#municipalities';
import { RoleEnum } from '#people';
import { DateTimeScalar, Page } from '#platform';

/** What happened to a membership. */
export enum MembershipStepKind {
  JOINED = 'JOINED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  LEFT = 'LEFT',
  EXPELLED = 'EXPELLED',
}
registerEnumType(MembershipStepKind, {
  name: 'MembershipStepKind',
  description: 'What happened to a membership.',
  valuesMap: {
    JOINED: { description: 'It began.' },
    ROLE_CHANGED: { description: 'The member became something else.' },
    LEFT: { description: 'The member went.' },
    EXPELLED: { description: 'The member was sent away.' },
  },
});

@ObjectType({
  description:
    'One step in the history of memberships of people. For those who manage roles; everybody sees their own.',
})
export class MembershipStep {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => MembershipStepKind, { description: 'What happened.' })
  kind: MembershipStepKind;

  @Field(() => PersonCard, { description: 'To whom.' })
  person: PersonCard;

  @Field(() => RoleEnum, { description: 'What the person was from then on, or until then.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'By whose hand; null where it is not known.',
  })
  by: PersonCard | null;
}

@ObjectType({ description: 'A page of the history of memberships, the newest step first.' })
export class MembershipStepPage extends Page(MembershipStep) {}
