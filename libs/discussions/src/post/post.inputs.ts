import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText } from '#platform';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { AttachmentInput, AttachmentList } from '../attachment/attachment.inputs.js';
import { PollInput } from '../poll/poll.inputs.js';
import { writtenLanguages } from '../languages.js';

@InputType({ description: 'A new post.' })
export class WritePostInput {
  @Field(() => ID, {
    description:
      'A lower-case uuid made by the client: it becomes the id of the post, and sent again with it the same post is answered.',
  })
  @IsIdentifier()
  key: string;

  @Field(() => ID, { description: 'The thread to write in.' })
  @IsIdentifier()
  threadId: string;

  @Field(() => String, {
    description: 'Markdown, 1 to 20,000 characters. A person is named by `[@Name](guildhall:person/<id>)`.',
  })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is written in, two letters (ISO 639-1); left out, it is told from the text.',
  })
  @IsOptional()
  @IsIn(writtenLanguages)
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post of the same thread that it answers.' })
  @IsOptional()
  @IsIdentifier()
  replyToId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The municipality, office or organisation in whose name it is written, one of `behalves`; left out: in one's own name.",
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'Its files and pictures in their order, at most 10, each brought by the author and standing nowhere yet.',
  })
  @AttachmentList()
  attachments?: AttachmentInput[] | null;

  @Field(() => PollInput, { nullable: true, description: 'A poll in it; it cannot be changed later.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PollInput)
  poll?: PollInput | null;
}

@ArgsType()
export class EditPostArguments {
  @Field(() => ID, { description: 'The post.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'The version that the new text is based on; CONFLICT with `currentVersion` and `currentText` if it is older.',
  })
  version: number;

  @Field(() => String, { description: 'Markdown, 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is written in, two letters; left out, it is told from the new text, unless somebody has said it before.',
  })
  @IsOptional()
  @IsIn(writtenLanguages)
  language?: string | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'Its files and pictures as they shall be, at most 10: those that stand there and new ones; as before if left out.',
  })
  @AttachmentList()
  attachments?: AttachmentInput[] | null;
}

@ArgsType()
export class SetPostLanguageArguments {
  @Field(() => ID, { description: 'The post.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { description: 'The language that it is written in, two letters (ISO 639-1).' })
  @IsIn(writtenLanguages)
  language: string;
}

@ArgsType()
export class PostsArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  threadId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The window that holds this number in its middle, as far as the thread has one there.',
  })
  around?: number | null;

  @Field(() => Int, { nullable: true, description: 'The posts just before this number.' })
  before?: number | null;

  @Field(() => Int, { nullable: true, description: 'The posts just after this number.' })
  after?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many at most: 50 unless told, never more than 100.' })
  first?: number | null;
}
