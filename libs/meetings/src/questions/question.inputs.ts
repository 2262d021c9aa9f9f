import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { IsIn, IsOptional } from 'class-validator';

@InputType({ description: 'A question from the hall.' })
export class AskQuestionInput {
  @Field(() => ID, {
    description: 'The id that the question gets; sent again with the same, nothing is asked twice.',
  })
  @IsIdentifier()
  key: string;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => String, { description: 'What is asked: 1 to 500 characters.' })
  @LongText({ min: 1, max: 500 })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Without a name, where the meeting allows it: then it cannot be taken back either.',
  })
  @IsOptional()
  anonymous?: boolean | null;
}

@InputType({ description: 'A question of a guest in the hall.' })
export class AskAsGuestInput {
  @Field(() => ID, {
    description: 'The id that the question gets; sent again with the same, nothing is asked twice.',
  })
  @IsIdentifier()
  key: string;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => ID, { description: 'The secret of the device with which they joined.' })
  @IsIdentifier()
  device: string;

  @Field(() => String, { description: 'What is asked: 1 to 500 characters.' })
  @LongText({ min: 1, max: 500 })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;
}

@ArgsType()
export class SetMeetingQuestionsArgs {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Boolean, { description: 'Whether questions are taken.' })
  open: boolean;

  @Field(() => Boolean, { description: 'Whether one may ask without being named.' })
  anonymous: boolean;
}

@ArgsType()
export class SupportQuestionArgs {
  @Field(() => ID, { description: 'The question.' })
  @IsIdentifier()
  id: string;

  @Field(() => Boolean, { description: 'True: supports it; false: takes that back.' })
  support: boolean;
}

@ArgsType()
export class TakeQuestionArgs {
  @Field(() => ID, { description: 'The question that comes up.' })
  @IsIdentifier()
  id: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The one that is being answered until now, which then was; null for none. CONFLICT where it is another by now.',
  })
  @IsOptional()
  @IsIdentifier()
  afterId?: string | null;
}

@ArgsType()
export class SetQuestionAsideArgs {
  @Field(() => ID, { description: 'The question.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { description: 'Why: 1 to 300 characters, shown with it.' })
  @LongText({ min: 1, max: 300 })
  reason: string;
}
