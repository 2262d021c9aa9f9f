import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, ValidateNested } from 'class-validator';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';

@InputType({ description: 'A charter in one language.' })
export class CharterTextInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    description: 'Markdown; at most 10,000 characters. An empty one takes this language away.',
  })
  @LongText({ max: 10_000 })
  text: string;
}

@InputType({ description: 'A charter, or its next version: all its languages.' })
export class EditCharterInput {
  @Field(() => ID, { description: 'The group.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'The version that the change was made on, 0 for the first; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [CharterTextInput], { description: 'The texts in all languages.' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CharterTextInput)
  texts: CharterTextInput[];
}
