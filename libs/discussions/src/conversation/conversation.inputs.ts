import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIdentifier, LongText, PageArgs } from '#platform';
import { IsIn, IsOptional } from 'class-validator';
import { writtenLanguages } from '../languages.js';

@InputType({ description: 'What somebody writes to a person.' })
export class OpenConversationInput {
  @Field(() => ID, {
    description: 'A uuid made by the client: sent again with it, nothing is written twice.',
  })
  @IsIdentifier()
  key: string;

  @Field(() => ID, { description: 'The person who is written to.' })
  @IsIdentifier()
  personId: string;

  @Field(() => String, { description: 'The first post: Markdown, 1 to 20,000 characters.' })
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
}

export const conversationPages = { standard: 20, most: 50 };

@ArgsType()
export class ConversationsArgs extends PageArgs(conversationPages) {}
