import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlaceTitle } from '#kernel';
import { FuzzyDateScalar } from '#platform';
import { PersonCard } from '../person-card/person-card.type.js';

export enum MandateRole {
  DELEGATE = 'DELEGATE',
  SUBSTITUTE = 'SUBSTITUTE',
}
registerEnumType(MandateRole, {
  name: 'MandateRole',
  description: 'Whether one speaks for the municipality, or when the delegate cannot.',
  valuesMap: {
    DELEGATE: { description: 'Speaks for the municipality.' },
    SUBSTITUTE: { description: 'Speaks for it when the delegate cannot.' },
  },
});

@ObjectType({
  description:
    'Who represents a municipality, where and how long. The office is public; who holds it is for signed-in readers.',
})
export class Mandate {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who holds it; null for guests, and for an office without a name.',
  })
  person: PersonCard | null;

  /** `community` is made of it; null: everywhere */
  communityTitle: PlaceTitle | null;

  @Field(() => MandateRole, { description: 'Delegate or substitute.' })
  role: MandateRole;

  @Field(() => FuzzyDateScalar, { description: 'Since when; empty: not known.' })
  from: string;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Until when; null: until further notice.' })
  until: string | null;
}
