import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { ArrayMaxSize, IsIn, IsOptional, Min } from 'class-validator';
import { writtenLanguages } from '../languages.js';
import { mostThemes } from '../thread/thread.inputs.js';

@ArgsType()
export class SaveThreadDraftArguments {
  @Field(() => ID, { description: 'The group or community.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => Int, {
    description:
      'The version that was seen last, 0 where there was none; CONFLICT with `currentVersion`, `currentTitle`, `currentText`, `currentLanguage`, `currentThemeIds` and `currentOnBehalfOf` if it is older, or ended since.',
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
}
