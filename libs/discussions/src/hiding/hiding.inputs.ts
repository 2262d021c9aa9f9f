import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier, LongText } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { AppealAnswer, HidingReason } from './hiding.type.js';

@ArgsType()
export class HidePostArguments {
  @Field(() => ID, { description: 'The post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => HidingReason, { description: 'Why.' })
  @IsIn(Object.keys(HidingReason))
  reason: HidingReason;

  @Field(() => String, { nullable: true, description: 'Why, for the author: at most 1,000 characters.' })
  @IsOptional()
  @LongText({ min: 0, max: 1000 })
  words?: string | null;
}

@ArgsType()
export class UnhidePostArguments {
  @Field(() => ID, { description: 'The post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the author and the log: at most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ min: 0, max: 1000 })
  words?: string | null;
}

@ArgsType()
export class AppealHidingArguments {
  @Field(() => ID, { description: 'The hidden post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => String, { description: 'Why it should be shown: 1 to 1,000 characters.' })
  @LongText({ min: 1, max: 1000 })
  words: string;
}

@ArgsType()
export class AnswerAppealArguments {
  @Field(() => ID, { description: 'The hidden post.' })
  @IsIdentifier()
  postId: string;

  @Field(() => AppealAnswer, { description: 'What becomes of it.' })
  @IsIn(Object.keys(AppealAnswer))
  answer: AppealAnswer;

  @Field(() => String, { description: 'What the author is told: 1 to 1,000 characters.' })
  @LongText({ min: 1, max: 1000 })
  words: string;
}
