import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

export enum ReviewState {
  ASKED = 'ASKED',
  FREE = 'FREE',
  RECUSED = 'RECUSED',
  GIVEN = 'GIVEN',
  RELEASED = 'RELEASED',
}
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'How far a review has come.',
  valuesMap: {
    ASKED: { description: 'The reviewer has not said yet whether they have a conflict of interest.' },
    FREE: { description: 'They have none, and read.' },
    RECUSED: { description: 'They have one, and are out of it.' },
    GIVEN: { description: 'It is given.' },
    RELEASED: { description: 'They are not asked any more.' },
  },
});

export enum ReviewAdvice {
  PUBLISH = 'PUBLISH',
  CHANGE = 'CHANGE',
  REJECT = 'REJECT',
}
registerEnumType(ReviewAdvice, {
  name: 'ReviewAdvice',
  description: 'What a reviewer advises the editors to do.',
  valuesMap: {
    PUBLISH: { description: 'Publish it as it is.' },
    CHANGE: { description: 'Ask the authors for changes.' },
    REJECT: { description: 'Do not publish it.' },
  },
});

@ObjectType({ description: 'Something by which practices are reviewed: a row of the grid. Public.' })
export class PracticeCriterion {
  @Field(() => ID, { description: 'Its id: give it with a score.' })
  id: string;

  @Field(() => String, { description: 'A short word for exports.' })
  key: string;

  @Field(() => Boolean, { description: 'No longer asked for; reviews of before keep it.' })
  retired: boolean;

  nameLabels: Labels;
  questionLabels: Labels;
}

@ObjectType({ description: 'How a reviewer judges a practice by one criterion.' })
export class PracticeScore {
  @Field(() => PracticeCriterion, { description: 'The criterion.' })
  criterion: PracticeCriterion;

  @Field(() => Int, { description: 'From 1 (not yet) to 4 (fully).' })
  value: number;

  @Field(() => String, { nullable: true, description: 'Why; in the language of the review.' })
  words: string | null;
}

@ObjectType({
  description:
    'A review of an edition by somebody of another town. While the round runs for the reviewer and the editors; then for the authors; of a published edition for all its readers, without the name for guests.',
})
export class PracticeReview {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The round in which it was asked for.' })
  round: number;

  @Field(() => ReviewState, { description: 'How far it has come.' })
  state: ReviewState;

  @Field(() => MunicipalityTile, { description: 'For which town the reviewer looked at it.' })
  municipality: MunicipalityTile;

  @Field(() => PersonCard, { nullable: true, description: 'The reviewer; for those who are signed in.' })
  person: PersonCard | null;

  @Field(() => Boolean, { description: "Whether it is the viewer's." })
  mine: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the conflict of interest is; for the reviewer and the editors.',
  })
  conflict: string | null;

  @Field(() => ReviewAdvice, { nullable: true, description: 'What is advised; null until it is given.' })
  advice: ReviewAdvice | null;

  @Field(() => String, { nullable: true, description: 'What is said all in all; null until it is given.' })
  words: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the words: an ISO 639-1 code.' })
  language: string | null;

  @Field(() => [PracticeScore], { description: 'The points, in the order of the grid.' })
  scores: PracticeScore[];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given, last.' })
  givenAt: string | null;

  @Field(() => Int, { description: 'Counts its changes; give it back to give it otherwise.' })
  version: number;
}

/** A review as its rows hold it: of which edition. */
export type ReviewRow = PracticeReview & { editionId: string };
