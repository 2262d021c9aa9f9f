import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { FuzzyDateScalar } from '#platform';
import { PersonCard } from '../person-card/person-card.type.js';

export enum OfficeKind {
  HEAD = 'HEAD',
  DEPUTY = 'DEPUTY',
  COUNCIL = 'COUNCIL',
  SECRETARY = 'SECRETARY',
  OTHER = 'OTHER',
}
registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'What an office is, whatever it is called in its country.',
  valuesMap: {
    HEAD: { description: 'The head of the municipality: prezydent, burmistrz, wójt, primar.' },
    DEPUTY: { description: 'Stands in for the head.' },
    COUNCIL: { description: 'Presides over the council.' },
    SECRETARY: { description: 'Runs the town hall.' },
    OTHER: { description: 'Any other office.' },
  },
});

@ObjectType({
  description:
    'An office of a municipality. The office is public, and stands without a name; who holds it is for signed-in readers.',
})
export class Office {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Counts its changes; an edit says which one it was made on.' })
  version: number;

  @Field(() => OfficeKind, { description: 'What it is.' })
  kind: OfficeKind;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who holds it now; null for guests, and where that is not known here.',
  })
  holder: PersonCard | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when; null: not known.' })
  since: string | null;

  labels: Labels;
}
