import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { Label, Municipality, Organisation } from '#municipalities';
import { Count, DateTimeScalar, FuzzyDateScalar } from '#platform';
import { PracticeState, type Practice } from '../practice/practice.type.js';
import type { EditionState } from '../way/way.policy.js';
import type { BodyRow, EvidenceRow, ResourceRow, Sections } from './content.js';
import { PracticeLicence, PracticeRole, PracticeSectionKind } from './kinds.type.js';
import { TargetGroup } from './target-group.type.js';

const inFirst = "in the first of the reader's languages that has one";

@ObjectType({ description: 'One of the long texts of a practice.' })
export class PracticeSection {
  @Field(() => PracticeSectionKind, { description: 'What it tells.' })
  kind: PracticeSectionKind;

  @Field(() => String, { description: `The text, ${inFirst}.` })
  text: string;

  @Field(() => String, { description: 'In which language `text` is: an ISO 639-1 code.' })
  language: string;

  @Field(() => [Label], { description: 'The text in all its languages.' })
  texts: Label[];
}

@ObjectType({ description: 'Something that was done.' })
export class PracticeStep {
  @Field(() => String, { description: `What, ${inFirst}.` })
  title: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  titles: Label[];

  @Field(() => String, { nullable: true, description: `How, ${inFirst}.` })
  text: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  texts: Label[];
}

@ObjectType({ description: 'Something that was learnt.' })
export class PracticeLesson {
  @Field(() => String, { description: `What, ${inFirst}.` })
  text: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  texts: Label[];

  @Field(() => Boolean, { description: 'Whether from something that failed.' })
  failure: boolean;
}

@ObjectType({ description: 'Something by which one sees that a practice works.' })
export class PracticeEvidence {
  @Field(() => String, { description: `What is counted or was heard, ${inFirst}.` })
  indicator: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  indicators: Label[];

  @Field(() => Count, { nullable: true, description: 'How many; null where it is told in words.' })
  value: Count | null;

  @Field(() => String, { nullable: true, description: 'How the source writes it: "37 %".' })
  asWritten: string | null;

  @Field(() => FuzzyDateScalar, { description: 'Of which time; empty where that is not known.' })
  period: string;

  @Field(() => String, { nullable: true, description: `From where it is known, ${inFirst}.` })
  source: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  sources: Label[];
}

@ObjectType({ description: 'An organisation or municipality that leads a practice or takes part.' })
export class PracticeBody {
  @Field(() => PracticeRole, { description: 'What it does for the practice.' })
  role: PracticeRole;

  @Field(() => Organisation, { nullable: true, description: 'The organisation; null for a municipality.' })
  organisation: Organisation | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality; null for an organisation.' })
  municipality: Municipality | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality in whose name it does so.' })
  onBehalfOf: Municipality | null;
}

@ObjectType({ description: 'What a practice took: people or money, or in words.' })
export class PracticeResource {
  @Field(() => String, { description: `What for, or who, ${inFirst}.` })
  what: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  whats: Label[];

  @Field(() => Count, { nullable: true, description: 'How many people.' })
  people: Count | null;

  @Field(() => Float, { nullable: true, description: 'How much money, in units of `currency`.' })
  amount: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code; null without an amount.' })
  currency: string | null;
}

@ObjectType({ description: 'A picture of a practice.' })
export class PracticePhoto {
  @Field(() => ID, { description: 'The id that its upload got.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'In pixels.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels.' })
  height: number | null;

  @Field(() => String, { description: `What it shows, for those who do not see it, ${inFirst}.` })
  alt: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  alts: Label[];

  @Field(() => String, { nullable: true, description: `What is written under it, ${inFirst}.` })
  caption: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  captions: Label[];

  @Field(() => String, {
    description: 'Where it can be fetched until `urlUntil`, without signing in: a path on this server.',
  })
  url: string;

  @Field(() => String, { description: 'The same of a smaller version, or of itself.' })
  smallUrl: string;

  @Field(() => DateTimeScalar, { description: 'Until when the addresses can be used.' })
  urlUntil: string;
}

/** A picture as its rows hold it. */
export interface StoredPhoto {
  id: string;
  name: string;
  smaller: boolean;
  width: number | null;
  height: number | null;
  alts: Labels;
  captions: Labels;
}

@ObjectType({
  description:
    'All that is said of a practice at one time: drafted, reviewed and published as one. One that stands is for its readers; one in work for its authors and reviewers and, once it was handed in, for the editors.',
})
export class PracticeEdition {
  @Field(() => ID, { description: 'Its id: give it to move it on.' })
  id: string;

  @Field(() => Int, { description: '1, 2, 3 ... of its practice.' })
  ordinal: number;

  @Field(() => PracticeState, { description: 'How far it has come.' })
  state: EditionState;

  @Field(() => Int, { description: 'How often it was handed in.' })
  round: number;

  @Field(() => String, { description: 'The language in which it is written first: an ISO 639-1 code.' })
  language: string;

  @Field(() => FuzzyDateScalar, {
    description:
      'Since when, and until when, it is done, as exactly as that is known; empty where nothing is.',
  })
  period: string;

  @Field(() => [TargetGroup], {
    description: 'For whom it is; what is finer stands in TARGET_GROUPS.',
  })
  targetGroups: TargetGroup[];

  @Field(() => [String], {
    description: 'In which languages the people concerned are spoken to: ISO 639-1 codes.',
  })
  languages: string[];

  @Field(() => PracticeLicence, { description: 'What others may do with the text.' })
  licence: PracticeLicence;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last handed in.' })
  submittedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt: string | null;

  practiceId: string;
  /** its practice, as the viewer sees it */
  of: Practice;
  titleLabels: Labels;
  sections: Sections;
  stepRows: { titles: Labels; texts: Labels }[];
  lessonRows: { texts: Labels; failure: boolean }[];
  evidenceRows: EvidenceRow[];
  bodyRows: BodyRow[];
  resourceRows: ResourceRow[];
  photoRows: StoredPhoto[];
  contactLabels: Labels;
  emailOfContact: string | null;
  themeIds: string[];
  projectIds: string[];
  statementIds: string[];
  meetingIds: string[];
}
