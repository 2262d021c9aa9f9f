import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { CountInput, IsIdentifier, LongText, PlainText, webAddress } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MeetingTextInput } from '../meeting/parts.inputs.js';

export enum ContributionKind {
  PRESENTATION = 'PRESENTATION',
  RECORDING = 'RECORDING',
  SPEECH = 'SPEECH',
}
registerEnumType(ContributionKind, {
  name: 'ContributionKind',
  description: 'How something was brought into a meeting.',
  valuesMap: {
    PRESENTATION: { description: 'A presentation.' },
    RECORDING: { description: 'A recording of what happened there.' },
    SPEECH: { description: 'Something that was said there: a contribution to the talk.' },
  },
});

@InputType({ description: 'A figure that was quoted; it has a value, a rank or both.' })
export class MeetingFigureInput {
  @Field(() => CountInput, { nullable: true, description: 'How many.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CountInput)
  value?: CountInput | null;

  @Field(() => Int, { nullable: true, description: 'At which place in an order; from 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  rank?: number | null;

  @Field(() => String, { nullable: true, description: 'How its source writes it; at most 120 characters.' })
  @IsOptional()
  @PlainText({ max: 120 })
  asWritten?: string | null;

  @Field(() => [LabelInput], { description: 'What is counted, or among what the rank is.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  whats: LabelInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The municipality where that is; not together with `territories`.',
  })
  @IsOptional()
  @IsIdentifier()
  townId?: string | null;

  @Field(() => [LabelInput], { nullable: true, description: 'Where that is, in words: a region, a country.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  territories?: LabelInput[] | null;

  @Field(() => [LabelInput], { nullable: true, description: 'From where it is known.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  sources?: LabelInput[] | null;
}

@InputType({ description: 'What somebody said at a meeting, word for word.' })
export class MeetingQuoteInput {
  @Field(() => String, { description: 'The words; at most 2,000 characters.' })
  @LongText({ min: 1, max: 2000 })
  text: string;

  @Field(() => String, { description: 'In which language: an ISO 639-1 code.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who said it, as they are to be named: an office, a team, a person; at most 200 characters.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  by?: string | null;
}

@InputType({
  description: 'What was presented, said or recorded; it has a title, an address, an author or a subject.',
})
export class MeetingContributionInput {
  @Field(() => ContributionKind, { description: 'How it was brought in.' })
  @IsEnum(ContributionKind)
  kind: ContributionKind;

  @Field(() => String, { nullable: true, description: 'Its title; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it can be found: an address with https:// or http://.',
  })
  @IsOptional()
  @Matches(webAddress)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'In which language it is: an ISO 639-1 code.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By whom, as they are to be named; at most 200 characters.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  by?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The titles of what it tells of, such as good practices; at most 20, of 200 characters each.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @PlainText({ min: 1, max: 200 }, { each: true })
  subjects?: string[] | null;
}

@InputType({ description: 'A picture of a meeting, which was brought by POST /files.' })
export class MeetingPhotoInput {
  @Field(() => ID, {
    description: 'The id that the upload answered with, or that of a picture which stands there.',
  })
  @IsIdentifier()
  fileId: string;

  @Field(() => [MeetingTextInput], {
    description:
      'What it shows, in at least one language, for those who do not see it; no two pictures of a meeting with the same words.',
  })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  alts: MeetingTextInput[];

  @Field(() => [MeetingTextInput], { nullable: true, description: 'What is written under it.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  captions?: MeetingTextInput[] | null;
}
