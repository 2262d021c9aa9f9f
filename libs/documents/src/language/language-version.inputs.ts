import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { IsEnum, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { DocumentOrigin } from '../document/kinds.type.js';

@InputType({ description: 'The first file of a new document, in the language in which it was written.' })
export class FirstFileInput {
  @Field(() => ID, { description: 'The id that the upload answered with.' })
  @IsIdentifier()
  fileId: string;

  @Field(() => String, { description: 'The language of the file, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, { description: 'What the document is called in it, 1 to 300 characters on one line.' })
  @PlainText({ min: 1, max: 300 })
  title: string;
}

@InputType({
  description:
    'A file that shall be the newest version of a document in its language, or bring a new language.',
})
export class AddVersionInput {
  @Field(() => ID, { description: 'The document.' })
  @IsIdentifier()
  documentId: string;

  @Field(() => Int, {
    description: 'The version of the document that it was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => ID, { description: 'The id that the upload answered with.' })
  @IsIdentifier()
  fileId: string;

  @Field(() => String, { description: 'The language of the file, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the document is called in it, 1 to 300 characters; of a language that it has already, left out it stays.',
  })
  @IsOptional()
  @PlainText({ min: 1, max: 300 })
  title?: string | null;

  @Field(() => DocumentOrigin, {
    nullable: true,
    description:
      'How it came into the language; HUMAN unless told. The first of all is the ORIGINAL, and no other.',
  })
  @IsOptional()
  @IsEnum(DocumentOrigin)
  origin?: DocumentOrigin | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the original that a translation was made from; the newest unless told.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  basedOn?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is new in it, in the language of the file: 0 to 1000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  changes?: string | null;
}
