import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ReviewAdvice } from './review.type.js';

@ArgsType()
export class AskReviewerArgs {
  @Field(() => ID, { description: 'The practice; its edition in work was handed in.' })
  @IsIdentifier()
  practiceId: string;

  @Field(() => ID, {
    description:
      'Who is asked. CONFLICT with NOT_A_MEMBER, NO_TOWN, OWN_TOWN, AUTHOR or ASKED_ALREADY where they cannot be.',
  })
  @IsIdentifier()
  personId: string;
}

@ArgsType()
export class DeclareInterestArgs {
  @Field(() => ID, { description: 'The review that the actor was asked for.' })
  @IsIdentifier()
  reviewId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What conflict of interest the actor has, at most 1,000 characters: they are out of the review then. Null or empty: none.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  conflict?: string | null;
}

@InputType({ description: 'The points for one criterion.' })
export class PracticeScoreInput {
  @Field(() => ID, { description: 'The criterion.' })
  @IsIdentifier()
  criterionId: string;

  @Field(() => Int, { description: 'From 1 (not yet) to 4 (fully).' })
  @IsInt()
  @Min(1)
  @Max(4)
  value: number;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  @IsOptional()
  @LongText({ max: 2000 })
  words?: string | null;
}

@InputType({ description: 'A review, given or given otherwise.' })
export class GiveReviewInput {
  @Field(() => ID, { description: 'The review that the actor was asked for.' })
  @IsIdentifier()
  reviewId: string;

  @Field(() => Int, {
    description: 'The version that one has before one; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => ReviewAdvice, { description: 'What is advised.' })
  @IsEnum(ReviewAdvice)
  advice: ReviewAdvice;

  @Field(() => String, { description: 'What is said all in all: 1 to 4,000 characters.' })
  @LongText({ min: 1, max: 4000 })
  words: string;

  @Field(() => String, { description: 'The language of the words, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => [PracticeScoreInput], { description: 'The points: for each criterion of the grid one value.' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PracticeScoreInput)
  scores: PracticeScoreInput[];
}
