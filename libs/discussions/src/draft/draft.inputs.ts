import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText } from '#platform';
import { IsIn, IsOptional, Min } from 'class-validator';
import { writtenLanguages } from '../languages.js';

@ArgsType()
export class SaveDraftArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  threadId: string;

  @Field(() => Int, {
    description:
      'The version that was seen last, 0 where there was none; CONFLICT with `currentVersion`, `currentText`, `currentLanguage`, `currentReplyToId` and `currentOnBehalfOf` if it is older, or ended since.',
  })
  @Min(0)
  version: number;

  @Field(() => String, { description: 'Markdown, 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, { nullable: true, description: 'The language it is said to be in, two letters.' })
  @IsOptional()
  @IsIn(writtenLanguages)
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post of the same thread that it will answer.' })
  @IsOptional()
  @IsIdentifier()
  replyToId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In whose name it shall be written, one of `behalves`; null: in their own.',
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;
}
