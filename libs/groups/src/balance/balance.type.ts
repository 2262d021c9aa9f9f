import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many of a kind belong to a place, and how many more are invited.' })
export class BalanceShare {
  @Field(() => String, {
    description:
      'Of sectors: MUNICIPALITY, the kind of an organisation, or UNKNOWN. Of countries: two letters (ISO 3166-1), or UNKNOWN.',
  })
  kind: string;

  @Field(() => Int, { description: 'People who belong to it.' })
  members: number;

  @Field(() => Int, { description: 'Open invitations.' })
  invited: number;
}

@ObjectType({
  description:
    'Who belongs to a community or group and who is invited, by sector and country, and how many are new: for those who may INVITE.',
})
export class Balance {
  @Field(() => Int, { description: 'People who belong to it.' })
  members: number;

  @Field(() => Int, { description: 'Open invitations.' })
  invited: number;

  @Field(() => Int, { description: 'Members whose first community was joined in the last 90 days.' })
  newMembers: number;

  @Field(() => Int, { description: 'Open invitations to addresses that nobody here has yet.' })
  newInvited: number;

  @Field(() => [BalanceShare], {
    description: 'By for whom people sit there, else by where they work; the most first.',
  })
  sectors: BalanceShare[];

  @Field(() => [BalanceShare], { description: 'By country of the municipality, the most first.' })
  countries: BalanceShare[];
}
