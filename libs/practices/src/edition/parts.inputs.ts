/** What a form says of the parts of an edition. */
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { CountInput, FuzzyDateScalar, IsIdentifier, LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PracticeRole, PracticeSectionKind } from './kinds.type.js';

/** A text has no more versions than the house has languages to write in. */
export const mostLanguages = 10;

@InputType({ description: 'A text of a practice, in one language.' })
export class PracticeTextInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    description: 'The text; at most 6,000 characters. An empty one takes this language away.',
  })
  @LongText({ max: 6000 })
  text: string;
}

@InputType({ description: 'One of the long texts of a practice.' })
export class PracticeSectionInput {
  @Field(() => PracticeSectionKind, { description: 'What it tells.' })
  @IsEnum(PracticeSectionKind)
  kind: PracticeSectionKind;

  @Field(() => [PracticeTextInput], { description: 'The text by language; an empty list takes it away.' })
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => PracticeTextInput)
  texts: PracticeTextInput[];
}

@InputType({ description: 'Something that was done.' })
export class PracticeStepInput {
  @Field(() => [LabelInput], { description: 'What, in a few words.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles: LabelInput[];

  @Field(() => [PracticeTextInput], { nullable: true, description: 'How.' })
  @IsOptional()
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => PracticeTextInput)
  texts?: PracticeTextInput[] | null;
}

@InputType({ description: 'Something that was learnt.' })
export class PracticeLessonInput {
  @Field(() => [PracticeTextInput], { description: 'What.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => PracticeTextInput)
  texts: PracticeTextInput[];

  @Field(() => Boolean, { nullable: true, description: 'Whether from something that failed; at first not.' })
  @IsOptional()
  @IsBoolean()
  failure?: boolean | null;
}

@InputType({ description: 'Something by which one sees that it works.' })
export class PracticeEvidenceInput {
  @Field(() => [LabelInput], { description: 'What is counted or was heard.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  indicators: LabelInput[];

  @Field(() => CountInput, { nullable: true, description: 'How many; nothing where it is told in words.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CountInput)
  value?: CountInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the source writes it, such as 37 %; at most 120 characters.',
  })
  @IsOptional()
  @PlainText({ max: 120 })
  asWritten?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Of which time.' })
  @IsOptional()
  period?: string | null;

  @Field(() => [LabelInput], { nullable: true, description: 'From where it is known.' })
  @IsOptional()
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  sources?: LabelInput[] | null;
}

@InputType({
  description: 'Who leads a practice or takes part: an organisation or a municipality, one of both.',
})
export class PracticeBodyInput {
  @Field(() => PracticeRole, { description: 'What it does for the practice.' })
  @IsEnum(PracticeRole)
  role: PracticeRole;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @IsOptional()
  @IsIdentifier()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality in whose name it does so.' })
  @IsOptional()
  @IsIdentifier()
  onBehalfOfId?: string | null;
}

@InputType({ description: 'What a practice took: people or money, or in words.' })
export class PracticeResourceInput {
  @Field(() => [LabelInput], { description: 'What for, or who.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  whats: LabelInput[];

  @Field(() => CountInput, { nullable: true, description: 'How many people; not together with an amount.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CountInput)
  people?: CountInput | null;

  @Field(() => Float, { nullable: true, description: 'How much money, in units of the currency.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(999_999_999_999)
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; needed with an amount, and only there.',
  })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string | null;
}

@InputType({ description: 'A picture of a practice, which was brought by POST /files.' })
export class PracticePhotoInput {
  @Field(() => ID, {
    description: 'The id that the upload answered with, or that of a picture which stands there.',
  })
  @IsIdentifier()
  fileId: string;

  @Field(() => [PracticeTextInput], {
    description:
      'What it shows, in at least one language, for those who do not see it; no two pictures with the same words.',
  })
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => PracticeTextInput)
  alts: PracticeTextInput[];

  @Field(() => [PracticeTextInput], { nullable: true, description: 'What is written under it.' })
  @IsOptional()
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => PracticeTextInput)
  captions?: PracticeTextInput[] | null;
}
