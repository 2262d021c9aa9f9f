import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DecisionView } from '#kernel';
import { DateTimeScalar, FuzzyDateScalar, Page } from '#platform';
import type { PlaceRow } from '../place/place.type.js';

export const DecisionState = { ADOPTED: 'ADOPTED', AMENDED: 'AMENDED', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'Whether a decision holds.',
  valuesMap: {
    ADOPTED: { description: 'It holds.' },
    AMENDED: { description: 'Another decision has taken its place: `amendedBy`.' },
    WITHDRAWN: { description: 'It was withdrawn, for `reason`.' },
  },
});

@ObjectType({ description: 'Another decision of the same place, by its numbers.' })
export class DecisionReference {
  @Field(() => Int, { description: 'The number in its address, /decisions/17.' })
  number: number;

  @Field(() => Int, { description: 'Which one it is of its place: 1, 2, 3 ...' })
  ordinal: number;
}

@ObjectType({
  description: 'What was decided in a community, a group or a meeting. For the readers of that place.',
})
export class Decision implements Omit<DecisionView, 'scopeId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /decisions/17.' })
  number: number;

  @Field(() => Int, { description: 'Which one it is of its place: 1, 2, 3 ... without holes.' })
  ordinal: number;

  @Field(() => String, { description: 'What was decided, as it was written.' })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  language: string;

  @Field(() => FuzzyDateScalar, { description: 'When it was decided, as exactly as it is known.' })
  decidedOn: string;

  @Field(() => DecisionState, { description: 'Whether it holds.' })
  state: DecisionView['state'];

  @Field(() => DecisionReference, { nullable: true, description: 'The decision that took its place.' })
  amendedBy: DecisionReference | null;

  @Field(() => DecisionReference, { nullable: true, description: 'The decision whose place it took.' })
  amends: DecisionReference | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  reason: string | null;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt: string;

  @Field(() => Boolean, {
    description: 'Whether the reader may change and withdraw it, and sees its revisions.',
  })
  viewerMayKeep: boolean;

  scopeId: string;
  place: PlaceRow;
  /** from what it came, as the room that recorded it said */
  sourceKind: string | null;
  sourceId: string | null;
  /** by what lists are sorted */
  sortKey: string;
}

@ObjectType({ description: 'A page of decisions, the latest first.' })
export class DecisionPage extends Page(Decision) {
  @Field(() => Int, {
    description: 'The number of the stream of the place at which this was read: where watching it goes on.',
  })
  streamHead: number;
}
