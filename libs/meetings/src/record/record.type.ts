import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Label, Municipality } from '#municipalities';
import { Count, DateTimeScalar } from '#platform';
import { ContributionKind } from './record.inputs.js';

@ObjectType({ description: 'A figure that was quoted at a meeting; it has a value, a rank or both.' })
export class MeetingFigure {
  @Field(() => Count, { nullable: true, description: 'How many.' })
  value: Count | null;

  @Field(() => Int, { nullable: true, description: 'At which place in an order; from 1.' })
  rank: number | null;

  @Field(() => String, { nullable: true, description: 'How its source writes it: "300 tys.".' })
  asWritten: string | null;

  @Field(() => String, {
    description: "What is counted, or among what the rank is, in the first of the reader's languages.",
  })
  what: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  whats: Label[];

  @Field(() => Municipality, { nullable: true, description: 'The municipality where that is.' })
  town: Municipality | null;

  @Field(() => String, { nullable: true, description: 'Where that is, in words: a region, a country.' })
  territory: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  territories: Label[];

  @Field(() => String, { nullable: true, description: 'From where it is known.' })
  source: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  sources: Label[];
}

@ObjectType({ description: 'What somebody said at a meeting, word for word.' })
export class MeetingQuote {
  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => String, { description: 'In which language: an ISO 639-1 code.' })
  language: string;

  @Field(() => String, { nullable: true, description: 'Who said it, as they are named.' })
  by: string | null;
}

@ObjectType({ description: 'What was presented, said or recorded at a meeting.' })
export class MeetingContribution {
  @Field(() => ContributionKind, { description: 'How it was brought in.' })
  kind: ContributionKind;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be found.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'In which language it is: an ISO 639-1 code.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'By whom, as they are named.' })
  by: string | null;

  @Field(() => [String], { description: 'The titles of what it tells of, such as good practices.' })
  subjects: string[];
}

@ObjectType({ description: 'A picture of a meeting.' })
export class MeetingPhoto {
  @Field(() => ID, { description: 'The id that its upload got.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'In pixels.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels.' })
  height: number | null;

  @Field(() => String, {
    description: "What it shows, for those who do not see it, in the first of the reader's languages.",
  })
  alt: string;

  @Field(() => [Label], { description: 'The same in all languages.' })
  alts: Label[];

  @Field(() => String, { nullable: true, description: 'What is written under it.' })
  caption: string | null;

  @Field(() => [Label], { description: 'The same in all languages.' })
  captions: Label[];

  @Field(() => String, {
    description: 'Where it can be fetched until `urlUntil`, without signing in: a path on this server.',
  })
  url: string;

  @Field(() => String, {
    description: 'A smaller version, at most 1024 pixels wide; the same as `url` where none is needed.',
  })
  smallUrl: string;

  @Field(() => DateTimeScalar, {
    description: 'When both addresses end, one to two hours from now; ask for the meeting again then.',
  })
  urlUntil: string;
}
