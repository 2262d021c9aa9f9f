import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, LongText, PageArgs, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { TargetGroup } from '../edition/target-group.type.js';
import type { NeedState as State } from './need.policy.js';
import { NeedState } from './need.type.js';

@InputType({ description: 'What a municipality looks for.' })
export class StateNeedInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community that is told.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, { description: 'The municipality that needs it.' })
  @IsIdentifier()
  municipalityId: string;

  @Field(() => String, { description: 'What it is called; at most 160 characters.' })
  @PlainText({ min: 1, max: 160 })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is looked for and why; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language of these words, ISO 639-1; at first the actor's.",
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'By when, or in which time, an answer is looked for.',
  })
  @IsOptional()
  period?: string | null;

  @Field(() => [ID], { description: 'Themes of the vocabulary; at least one, by which it is answered.' })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  themeIds: string[];

  @Field(() => [TargetGroup], { nullable: true, description: 'Whom it concerns.' })
  @IsOptional()
  @ArrayUnique()
  @IsEnum(TargetGroup, { each: true })
  targetGroups?: TargetGroup[] | null;
}

@InputType({
  description: 'Changes to what a municipality looks for. What is left out stays; null takes away.',
})
export class EditNeedInput {
  @Field(() => ID, { description: 'The need.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => NeedState, { nullable: true, description: 'Whether it is still looked for.' })
  @IsOptional()
  @IsEnum(NeedState)
  state?: State | null;

  @Field(() => String, { nullable: true, description: 'What it is called; at most 160 characters.' })
  @IsOptional()
  @PlainText({ min: 1, max: 160 })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is looked for and why; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of these words, ISO 639-1.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'By when, or in which time, an answer is looked for.',
  })
  @IsOptional()
  period?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Themes of the vocabulary; at least one.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;

  @Field(() => [TargetGroup], { nullable: true, description: 'Whom it concerns.' })
  @IsOptional()
  @ArrayUnique()
  @IsEnum(TargetGroup, { each: true })
  targetGroups?: TargetGroup[] | null;
}

@InputType({ description: 'Which needs; all that is given must hold.' })
export class NeedFilter {
  @Field(() => NeedState, { nullable: true, description: 'Which of them; OPEN without it.' })
  @IsOptional()
  @IsEnum(NeedState)
  state?: State | null;

  @Field(() => Int, { nullable: true, description: 'The number of a theme that is asked for.' })
  @IsOptional()
  theme?: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the municipality that needs it.' })
  @IsOptional()
  town?: number | null;
}

export const needPages = { standard: 20, most: 100 };

@ArgsType()
export class NeedsArgs extends PageArgs(needPages) {
  @Field(() => NeedFilter, { nullable: true, description: 'Which needs.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NeedFilter)
  filter?: NeedFilter | null;
}
