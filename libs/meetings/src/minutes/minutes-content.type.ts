import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PollKindEnum, PollMarkEnum } from '#discussions';
import type { PollKind, PollMark } from '#kernel';
import { Sector } from '#municipalities';
import { DateTimeScalar, FuzzyDateScalar } from '#platform';
import { AgendaItemKind } from '../agenda/agenda.type.js';
import type * as Said from './minutes-content.js';

export enum MinutesPartKind {
  OPENING = 'OPENING',
  ITEM = 'ITEM',
  CLOSING = 'CLOSING',
}
registerEnumType(MinutesPartKind, {
  name: 'MinutesPartKind',
  description: 'Of what a part of the minutes tells.',
  valuesMap: {
    OPENING: { description: 'How the meeting began.' },
    ITEM: { description: 'An item of the agenda.' },
    CLOSING: { description: 'How it ended.' },
  },
});

@ObjectType({ description: 'How many of those who were there work for one municipality.' })
export class MinutesMunicipality {
  @Field(() => String, { description: 'Its name, in the language of the minutes.' })
  name: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of those who were there come from one sector.' })
export class MinutesSector {
  @Field(() => Sector, { description: 'The sector.' })
  sector: Sector;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many were at the meeting; nobody is named.' })
export class MinutesAttendance implements Said.MinutesAttendance {
  @Field(() => Int, { description: 'In the hall.' })
  onSite: number;

  @Field(() => Int, { description: 'From elsewhere.' })
  remote: number;

  @Field(() => Int, { description: 'Not there, and had said why.' })
  excused: number;

  @Field(() => Int, { description: 'Not there.' })
  absent: number;

  @Field(() => String, {
    nullable: true,
    description: 'How many came, as whoever runs the meeting has said: 300, ~70, >300, <20.',
  })
  said: string | null;

  @Field(() => [MinutesMunicipality], {
    description: 'Of those who were there: from where they are, as far as it is known, the most first.',
  })
  municipalities: MinutesMunicipality[];

  @Field(() => [MinutesSector], {
    description:
      'Of those who were there: for which sector they work, as far as it is known, the most first.',
  })
  sectors: MinutesSector[];
}

@ObjectType({ description: 'Who had the floor, and how long.' })
export class MinutesSpeaker implements Said.MinutesSpeaker {
  @Field(() => String, { nullable: true, description: 'Their name; null where their account was erased.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The municipality where they worked.' })
  municipality: string | null;

  @Field(() => Int, { description: 'How often they spoke.' })
  times: number;

  @Field(() => Int, { description: 'How long altogether, in milliseconds.' })
  ms: number;
}

@ObjectType({ description: 'An answer of a poll, with what was voted.' })
export class MinutesPollLine implements Said.MinutesPollLine {
  @Field(() => String, { nullable: true, description: 'The answer; null where `mark` says what it is.' })
  label: string | null;

  @Field(() => PollMarkEnum, { nullable: true, description: 'Of a YES_NO poll: which answer it is.' })
  mark: PollMark | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many chose it; dots; first places; for how many a day suits. Null where there is no result.',
  })
  votes: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a date: for how many it suits if need be.' })
  maybes: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a ranking: its place, 1 is the first; equals share it.',
  })
  place: number | null;
}

@ObjectType({ description: 'The result of a poll, as it is fixed in the minutes.' })
export class MinutesPoll implements Said.MinutesPoll {
  @Field(() => String, { description: 'What was asked.' })
  question: string;

  @Field(() => PollKindEnum, { description: 'What it asked for.' })
  kind: PollKind;

  @Field(() => Boolean, { description: 'Whether nobody learns what anybody chose.' })
  secret: boolean;

  @Field(() => Boolean, { description: 'Whether municipalities voted.' })
  byMunicipality: boolean;

  @Field(() => Int, { description: 'How many voted.' })
  voters: number;

  @Field(() => Int, { nullable: true, description: 'How many had to be present.' })
  quorum: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were present when it was closed.' })
  present: number | null;

  @Field(() => Boolean, {
    description: 'Whether it was secret and fewer than five voted: then there is no result.',
  })
  withheld: boolean;

  @Field(() => Float, { nullable: true, description: 'Of a scale: the mean of what was chosen.' })
  mean: number | null;

  @Field(() => [MinutesPollLine], { description: 'Its answers, in order.' })
  lines: MinutesPollLine[];
}

@ObjectType({ description: 'What the meeting decided.' })
export class MinutesDecision implements Said.MinutesDecision {
  @Field(() => Int, { description: 'Which one it is of the meeting: 1, 2, 3 ...' })
  ordinal: number;

  @Field(() => String, { description: 'What was decided.' })
  text: string;

  @Field(() => String, { description: 'The language of the text: ISO 639-1.' })
  language: string;
}

@ObjectType({ description: 'What somebody is to do.' })
export class MinutesTask implements Said.MinutesTask {
  @Field(() => String, { description: 'What is to be done.' })
  text: string;

  @Field(() => String, { description: 'The language of the text: ISO 639-1.' })
  language: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The municipality or organisation that has to do it; null: a person, whose name stands in the task alone.',
  })
  owner: string | null;

  @Field(() => FuzzyDateScalar, { description: 'By when; empty where nothing was set.' })
  due: string;
}

@ObjectType({ description: 'A part of the minutes, with what the house knows of it.' })
export class MinutesContentPart implements Said.MinutesContentPart {
  @Field(() => MinutesPartKind, { description: 'Of what it tells.' })
  kind: MinutesPartKind;

  @Field(() => Int, {
    description: 'Of an item: its number in the minutes, from 1; 0 for opening and closing.',
  })
  number: number;

  @Field(() => String, { nullable: true, description: 'What the item is called.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the title: ISO 639-1.' })
  titleLanguage: string | null;

  @Field(() => AgendaItemKind, { nullable: true, description: 'What was to come of the item.' })
  agendaItemKind: AgendaItemKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first taken up.' })
  takenAt: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it was spoken of, in milliseconds.' })
  usedMs: number | null;

  @Field(() => String, { description: 'What was written of it: Markdown.' })
  text: string;

  @Field(() => [MinutesSpeaker], { description: 'Who spoke, in the order in which they first did.' })
  speakers: MinutesSpeaker[];

  @Field(() => [MinutesPoll], { description: 'What was voted.' })
  polls: MinutesPoll[];

  @Field(() => [MinutesDecision], { description: 'What was decided.' })
  decisions: MinutesDecision[];

  @Field(() => [MinutesTask], { description: 'Who is to do what.' })
  tasks: MinutesTask[];
}

@ObjectType({ description: 'What a funder of the meeting wants said.' })
export class MinutesStatement {
  @Field(() => String, { description: 'Verbatim.' })
  text: string;

  @Field(() => String, { description: 'The language of the text: ISO 639-1.' })
  language: string;
}

@ObjectType({
  description: 'What minutes say: the words that were written, and the facts that the house knows by itself.',
})
export class MinutesContent {
  @Field(() => MinutesAttendance, { description: 'How many were there.' })
  attendance: MinutesAttendance;

  @Field(() => [MinutesContentPart], {
    description: 'The opening, the items of the agenda in order, the closing.',
  })
  parts: MinutesContentPart[];

  @Field(() => [MinutesSpeaker], { description: 'Who spoke while no item was taken.' })
  speakers: MinutesSpeaker[];

  @Field(() => [MinutesPoll], { description: 'What was voted and belongs to no item.' })
  polls: MinutesPoll[];

  @Field(() => [MinutesDecision], { description: 'What was decided and belongs to no item.' })
  decisions: MinutesDecision[];

  @Field(() => [MinutesTask], { description: 'Who is to do what that belongs to no item.' })
  tasks: MinutesTask[];

  @Field(() => [MinutesStatement], { description: 'What its funders want said, in order.' })
  statements: MinutesStatement[];
}
