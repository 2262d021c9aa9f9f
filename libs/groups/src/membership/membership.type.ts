import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#kernel';
import { Behalf, MunicipalityTile, PersonCard } from '#municipalities';
import { RoleEnum } from '#people';
import { DateTimeScalar, Page } from '#platform';

@ObjectType({
  description:
    'That a person, a municipality or an organisation belongs to a community or group. For signed-in readers of it.',
})
export class Membership {
  @Field(() => ID, { description: 'Its id; who comes back gets a new one.' })
  id: string;

  @Field(() => ID, { description: 'The community or group.' })
  scopeId: string;

  @Field(() => PersonCard, { nullable: true, description: 'The member, where it is a person.' })
  person: PersonCard | null;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: 'The member, where it is a municipality; of a person the town where the person works.',
  })
  municipality: MunicipalityTile | null;

  @Field(() => RoleEnum, { description: 'What the member is here.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since: string;

  @Field(() => Behalf, {
    nullable: true,
    description:
      'The municipality or organisation for which the person sits here, as long as they may speak for it; null: for themselves.',
  })
  onBehalfOf: Behalf | null;

  organisationId: string | null;
}

@ObjectType({ description: 'A page of members: those who lead first, then the oldest.' })
export class MembershipPage extends Page(Membership) {}
