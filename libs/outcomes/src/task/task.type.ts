import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Behalf, PersonCard } from '#municipalities';
import { DateTimeScalar, FuzzyDateScalar, Page } from '#platform';
import { DecisionReference } from '../decision/decision.type.js';
import type { PlaceRow } from '../place/place.type.js';

export const TaskState = { OPEN: 'OPEN', DONE: 'DONE', DROPPED: 'DROPPED' } as const;
export type TaskState = keyof typeof TaskState;
registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'How far a task has come.',
  valuesMap: {
    OPEN: { description: 'It waits to be done.' },
    DONE: { description: 'It is done.' },
    DROPPED: { description: 'It will not be done; `word` says why.' },
  },
});

@ObjectType({
  description:
    'What somebody has to do, as a community, a group or a meeting has set it. For the readers of that place who are signed in.',
})
export class Task {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /tasks/23.' })
  number: number;

  @Field(() => String, { description: 'What is to be done, as it was written.' })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  language: string;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who has to do it; null where it is a municipality or an organisation.',
  })
  owner: PersonCard | null;

  @Field(() => Behalf, {
    nullable: true,
    description: 'The municipality or organisation that has to do it, through whoever speaks for it.',
  })
  ownerBody: Behalf | null;

  @Field(() => FuzzyDateScalar, {
    description: 'By when it is to be done, as exactly as it is known; empty where nothing was set.',
  })
  due: string;

  @Field(() => Boolean, { description: 'Whether it is open and its last day, by UTC, has passed.' })
  overdue: boolean;

  @Field(() => TaskState, { description: 'How far it has come.' })
  state: TaskState;

  @Field(() => String, { nullable: true, description: 'What was said when it was done or dropped.' })
  word: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done or dropped; null while it is open.',
  })
  closedAt: string | null;

  @Field(() => PersonCard, { nullable: true, description: 'Who did or dropped it.' })
  closedBy: PersonCard | null;

  @Field(() => DecisionReference, { nullable: true, description: 'The decision that it follows from.' })
  decision: DecisionReference | null;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who set it; null for one that came with the demo or an import.',
  })
  setBy: PersonCard | null;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  @Field(() => Boolean, {
    description: 'Whether it is the reader who has to do it, or speaks for the body that has to.',
  })
  mine: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader may change, drop and give it to another, and sees its revisions.',
  })
  viewerMayKeep: boolean;

  scopeId: string;
  place: PlaceRow;
  decisionId: string | null;
  /** from what it came, as the room that set it said */
  sourceKind: string | null;
  sourceId: string | null;
  /** by what lists are sorted */
  sortKey: string;
}

@ObjectType({ description: 'A page of tasks.' })
export class TaskPage extends Page(Task) {}
