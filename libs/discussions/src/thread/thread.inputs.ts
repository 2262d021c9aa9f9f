import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText, PageArgs, PlainText, type AskedPage } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { AttachmentInput, AttachmentList } from '../attachment/attachment.inputs.js';
import { writtenLanguages } from '../languages.js';
import { PollInput } from '../poll/poll.inputs.js';

/** So many themes a thread bears at most: with more it is about everything. */
export const mostThemes = 5;

export const threadPages = { standard: 20, most: 50 };

@ArgsType()
export class UnreadThreadsArguments extends PageArgs(threadPages) {}

export interface AskedThreads extends AskedPage {
  groupId: string;
}

@ArgsType()
export class ThreadsArguments extends PageArgs(threadPages) implements AskedThreads {
  @Field(() => ID, { description: 'The group or community.' })
  groupId: string;
}

@ArgsType()
export class ThemedThreadsArguments extends PageArgs(threadPages) {
  @Field(() => ID, { description: 'The theme.' })
  @IsIdentifier()
  themeId: string;
}

@InputType({ description: 'A new thread with its first post.' })
export class OpenThreadInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A uuid made by the client: sent again with it, the same thread is answered, not a second one.',
  })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The group or community to open it in.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => String, { description: 'One line, 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => String, { description: 'The first post: Markdown, 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of title and text, two letters (ISO 639-1); left out, it is told from what they say.',
  })
  @IsOptional()
  @IsIn(writtenLanguages)
  language?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The municipality, office or organisation in whose name the first post is written, one of `behalves`; left out: in one's own name.",
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What it is about: themes of the vocabulary that are offered, at most 5.',
  })
  @IsOptional()
  @ArrayMaxSize(mostThemes)
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'The files and pictures of the first post in their order, at most 10, each brought by the author and standing nowhere yet.',
  })
  @AttachmentList()
  attachments?: AttachmentInput[] | null;

  @Field(() => PollInput, {
    nullable: true,
    description: 'A poll in the first post; it cannot be changed later.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PollInput)
  poll?: PollInput | null;
}

@ArgsType()
export class RenameThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'The version that the new title is based on; CONFLICT with `currentVersion` and `currentTitle` if it is older.',
  })
  version: number;

  @Field(() => String, { description: 'One line, 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;
}

@ArgsType()
export class SetThreadThemesArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => [ID], {
    description:
      'All its themes, at most 5: offered ones, or such as it bears already; none takes them away.',
  })
  @ArrayMaxSize(mostThemes)
  @IsIdentifier({ each: true })
  themeIds: string[];
}
