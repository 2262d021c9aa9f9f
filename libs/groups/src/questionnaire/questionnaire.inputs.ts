import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { LabelInput } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';

const mostQuestions = 5;

@InputType({ description: 'A question to whoever asks to come in.' })
export class QuestionInput {
  @Field(() => ID, { nullable: true, description: 'Its id, where it has been asked before.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => [LabelInput], { description: 'The question, in at least one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  texts: LabelInput[];

  @Field(() => Boolean, { description: 'True where it has to be answered.' })
  @IsBoolean()
  required: boolean;
}

@InputType({ description: 'All questions of a community or group, in their order.' })
export class SetQuestionsInput {
  @Field(() => ID, { description: 'The community or group.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => Int, {
    description:
      'The version that the change was made on, 0 for the first; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [QuestionInput], { description: 'The questions; at most five, none to ask nothing.' })
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  questions: QuestionInput[];
}

@InputType({ description: 'An answer of whoever asks to come in.' })
export class AnswerInput {
  @Field(() => ID, { description: 'The question.' })
  @IsIdentifier()
  questionId: string;

  @Field(() => String, { description: 'The answer; at most 1,000 characters.' })
  @LongText({ max: 1000 })
  text: string;
}

/** The answers to what is asked at a door. */
export function AnswerList(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => [AnswerInput], { nullable: true, description }) as PropertyDecorator,
    IsOptional(),
    ArrayMaxSize(mostQuestions),
    ValidateNested({ each: true }),
    Type(() => AnswerInput),
  );
}
