import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { MinutesPartKind } from './minutes-content.type.js';

export enum MinutesState {
  WRITING = 'WRITING',
  CORRECTION = 'CORRECTION',
  APPROVED = 'APPROVED',
}
registerEnumType(MinutesState, {
  name: 'MinutesState',
  description: 'How far the minutes of a meeting have come.',
  valuesMap: {
    WRITING: { description: 'Being written.' },
    CORRECTION: { description: 'Those who took part read the draft, and say what is to be corrected.' },
    APPROVED: { description: 'Approved and published; a correction makes a further edition.' },
  },
});

@ObjectType({ description: 'A part of the draft, as it is typed; for those who read the draft.' })
export class MinutesPart {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => MinutesPartKind, { description: 'Of what it tells.' })
  kind: MinutesPartKind;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda; null for opening and closing.' })
  agendaItemId: string | null;

  @Field(() => String, { nullable: true, description: 'What the item is called.' })
  title: string | null;

  @Field(() => String, {
    description:
      'The document that is typed: a Yjs update with all of it, in base64. It holds one text named `text`.',
  })
  state: string;

  @Field(() => String, { description: 'What it reads as: Markdown.' })
  text: string;
}

@ObjectType({ description: 'What was taken of somebody who types.' })
export class TypedPart {
  @Field(() => ID, { description: 'The part.' })
  partId: string;

  @Field(() => Int, { description: 'Counts its updates; one that was known already is not counted again.' })
  version: number;
}

export enum MinutesCommentAnswer {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(MinutesCommentAnswer, {
  name: 'MinutesCommentAnswer',
  description: 'What became of a remark on the draft of minutes.',
  valuesMap: {
    ACCEPTED: { description: 'The minutes say so now.' },
    DECLINED: { description: 'They stay as they are.' },
  },
});

@ObjectType({ description: 'What somebody says of a paragraph of the draft; for those who read the draft.' })
export class MinutesComment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The part.' })
  partId: string;

  @Field(() => String, {
    description: 'The paragraph as it was when this was said; empty: the part as a whole.',
  })
  paragraph: string;

  @Field(() => String, { description: 'What is said of it.' })
  text: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who says it.' })
  author: PersonCard | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => MinutesCommentAnswer, {
    nullable: true,
    description: 'What became of it; null: nobody has answered.',
  })
  answer: MinutesCommentAnswer | null;

  @Field(() => String, { nullable: true, description: 'What whoever answered said.' })
  answeredText: string | null;
}

@ObjectType({ description: 'The minutes as they are being made.' })
export class MinutesDraft {
  @Field(() => Int, {
    description: 'The number of the stream of the minutes up to which `parts` is true.',
  })
  head: number;

  @Field(() => [MinutesPart], {
    description: 'The opening, the items of the agenda in order, the closing.',
  })
  parts: MinutesPart[];

  /** whose draft it is */
  minutes: MinutesRow;
}

@ObjectType({
  description: 'An approved edition: fixed, with its paper. For all who read the meeting.',
})
export class MinutesEdition {
  @Field(() => Int, { description: 'Which one it is: 1, 2, 3 ...' })
  number: number;

  @Field(() => DateTimeScalar, { description: 'When it was approved.' })
  approvedAt: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who approved it; for readers who are signed in.' })
  approvedBy: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'Why it was made; null for the first.' })
  reason: string | null;

  @Field(() => String, { description: 'The SHA-256 of its PDF: 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => Int, { description: 'The size of its PDF, in bytes.' })
  size: number;

  @Field(() => String, { description: 'The language in which it is written: ISO 639-1.' })
  language: string;

  minutesId: string;
}

/** As the row has them, with what the reader may. */
export interface MinutesRow {
  id: string;
  meetingId: string;
  language: string;
  edition: number;
  reason: string | null;
}

@ObjectType({
  description:
    'The minutes of a meeting. That they are being written is known to the readers of the meeting.',
})
export class Minutes implements MinutesRow {
  @Field(() => ID, { description: 'Their id.' })
  id: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The stream that tells what is typed; for those who write them: whoever runs or moderates the meeting, and its rapporteurs.',
  })
  streamId: string | null;

  @Field(() => MinutesState, { description: 'How far they have come.' })
  state: MinutesState;

  @Field(() => Int, { description: 'Counts what is done with them, not what is typed; give it back.' })
  version: number;

  @Field(() => String, { description: 'The language in which they are written: ISO 639-1.' })
  language: string;

  @Field(() => Int, { description: 'Which edition is in work or, once approved, holds.' })
  edition: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when those who took part are asked for corrections; null outside of that round.',
  })
  correctionUntil: string | null;

  @Field(() => String, { nullable: true, description: 'Why an edition after the first is made.' })
  reason: string | null;

  @Field(() => [PersonCard], {
    description:
      'Who writes them beside those who run and moderate the meeting; for its participants, empty for others.',
  })
  rapporteurs: PersonCard[];

  @Field(() => Boolean, { description: 'Whether the reader reads the draft: `draft` is there.' })
  viewerReadsDraft: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may type in them now.' })
  viewerMayWrite: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may say now what is to be corrected.' })
  viewerMayComment: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader leads them: says who writes, asks for corrections, approves.',
  })
  viewerMayApprove: boolean;

  meetingId: string;
}
