import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PollKind } from '#kernel';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsIn, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { AttachmentInput, AttachmentList } from '../attachment/attachment.inputs.js';
import { PollKindEnum } from '../poll/poll.type.js';
import { writtenLanguages } from '../languages.js';
import { mostThemes } from '../thread/thread.inputs.js';

@InputType({ description: 'A poll that is being made: nothing of it is required yet.' })
export class DraftPollInput {
  @Field(() => String, {
    description: 'What will be asked: one line, at most 200 characters; it may be empty.',
  })
  @PlainText({ min: 0, max: 200 })
  question: string;

  @Field(() => [String], {
    description: 'The answers, at most 12: one line each, at most 120 characters; they may be empty.',
  })
  @ArrayMaxSize(12)
  @PlainText({ min: 0, max: 120 }, { each: true })
  options: string[];

  @Field(() => PollKindEnum, { description: 'What it will ask for.' })
  @IsEnum(PollKindEnum)
  kind: PollKind;

  @Field(() => Int, { nullable: true, description: 'DOTS: how many there will be, at most 100.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  most?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether votes will be secret.' })
  @IsBoolean()
  secret: boolean;

  @Field(() => Int, { description: 'For how many days it will be open, at most 366; 0: no end.' })
  @Min(0)
  @Max(366)
  days: number;
}

@ArgsType()
export class SaveThreadDraftArguments {
  @Field(() => ID, { description: 'The group or community.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => Int, {
    description:
      'The version that was seen last, 0 where there was none; CONFLICT with `currentVersion`, `currentTitle`, `currentText`, `currentLanguage`, `currentThemeIds`, `currentOnBehalfOf`, `currentPoll` and `currentAttachments` if it is older, or ended since.',
  })
  @Min(0)
  version: number;

  @Field(() => String, { description: 'One line, at most 200 characters; it may be empty.' })
  @PlainText({ min: 0, max: 200 })
  title: string;

  @Field(() => String, { description: 'Markdown, at most 20,000 characters; it may be empty.' })
  @LongText({ min: 0, max: 20_000 })
  text: string;

  @Field(() => String, { nullable: true, description: 'The language it is said to be in, two letters.' })
  @IsOptional()
  @IsIn(writtenLanguages)
  language?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The themes that were chosen for it, at most 5; one that is offered no more is left out.',
  })
  @IsOptional()
  @ArrayMaxSize(mostThemes)
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In whose name it shall be written, one of `behalves`; null: in their own.',
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;

  @Field(() => DraftPollInput, {
    nullable: true,
    description: 'The poll that it will have, as far as it is made.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftPollInput)
  poll?: DraftPollInput | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'The uploads that it will have, in order, at most 10; one that is gone, or stands in a post by now, is left out.',
  })
  @AttachmentList()
  attachments?: AttachmentInput[] | null;
}
