import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, LongText, PageArgs } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { FirstFileInput } from '../language/language-version.inputs.js';
import { DocumentKind, DocumentLicence, DocumentOrder, DocumentState } from './kinds.type.js';

@InputType({ description: 'A document to be put into a library.' })
export class AddDocumentInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is put in twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community, group, municipality or meeting whose library it is for.' })
  @IsIdentifier()
  placeId: string;

  @Field(() => ID, { nullable: true, description: 'The folder that it shall lie in; left out: none.' })
  @IsOptional()
  @IsIdentifier()
  folderId?: string | null;

  @Field(() => DocumentKind, { description: 'What it is.' })
  @IsEnum(DocumentKind)
  kind: DocumentKind;

  @Field(() => FirstFileInput, {
    nullable: true,
    description: 'The file, in the language in which it was written; left out: it is known of, and awaited.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FirstFileInput)
  file?: FirstFileInput | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'The time that it is about.' })
  @IsOptional()
  period?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country that it is about, ISO 3166-1: two capital letters.',
  })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality that it is about.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => DocumentLicence, { nullable: true, description: 'What others may do with it.' })
  @IsOptional()
  @IsEnum(DocumentLicence)
  licence?: DocumentLicence | null;
}

@InputType({ description: 'What is said of a document; what is left out stays, null takes it away.' })
export class EditDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => DocumentKind, { nullable: true, description: 'What it is.' })
  @IsOptional()
  @IsEnum(DocumentKind)
  kind?: DocumentKind | null;

  @Field(() => [LabelInput], {
    nullable: true,
    description: 'What it is called in languages that it has; the others keep their titles.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'The time that it is about.' })
  @IsOptional()
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'The country that it is about, ISO 3166-1.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality that it is about.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => DocumentLicence, { nullable: true, description: 'What others may do with it.' })
  @IsOptional()
  @IsEnum(DocumentLicence)
  licence?: DocumentLicence | null;
}

@InputType({ description: 'Into which folder of its library a document shall go.' })
export class MoveDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => ID, { nullable: true, description: 'The folder; null: out of all folders.' })
  @IsOptional()
  @IsIdentifier()
  folderId?: string | null;
}

@InputType({ description: 'That a document is kept for the record alone, and what its readers are told.' })
export class ArchiveDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'What its readers are told: 0 to 2000 characters; left out: only that it is archived.',
  })
  @IsOptional()
  @LongText({ max: 2000 })
  notice?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the notice, ISO 639-1.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}

@ArgsType()
export class ReopenDocumentArgs {
  @Field(() => ID, { description: 'The document.' })
  @IsIdentifier()
  id: string;
}

@InputType({ description: 'Which documents.' })
export class DocumentFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this community, group, municipality or meeting; left out: of all.',
  })
  @IsOptional()
  @IsIdentifier()
  placeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also of the groups and meetings below the place.',
  })
  @IsOptional()
  @IsBoolean()
  below?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Those that lie in the folder with this number in its address.',
  })
  @IsOptional()
  @IsInt()
  folder?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that lie in no folder.' })
  @IsOptional()
  @IsBoolean()
  outside?: boolean | null;

  @Field(() => DocumentKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(DocumentKind)
  kind?: DocumentKind | null;

  @Field(() => String, { nullable: true, description: 'That there are in this language, ISO 639-1.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => DocumentState, { nullable: true, description: 'In use, or archived; CURRENT unless told.' })
  @IsOptional()
  @IsEnum(DocumentState)
  state?: DocumentState | null;
}

@ArgsType()
export class DocumentsArgs extends PageArgs({ standard: 30, most: 100 }) {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which; left out: all that are in use.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DocumentFilter)
  filter?: DocumentFilter | null;

  @Field(() => DocumentOrder, { nullable: true, description: 'In which order; NEWEST unless told.' })
  @IsOptional()
  @IsEnum(DocumentOrder)
  order?: DocumentOrder | null;
}
