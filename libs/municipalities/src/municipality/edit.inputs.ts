import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, LongText, PlainText } from '#platform';
import { LabelInput, labelLanguages } from './municipality.inputs.js';

@InputType({ description: 'What a municipality says of itself, in one language.' })
export class AboutInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, { description: 'The text; 1 to 2,000 characters, in several lines.' })
  @LongText({ min: 1, max: 2000 })
  text: string;
}

@InputType({ description: "Changes to a municipality's page; what is left out stays." })
export class EditMunicipalityInput {
  @Field(() => ID, { description: 'The municipality.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'The version that the change was made on; CONFLICT with `currentVersion` and `changed`, the fields changed since, if it is older.',
  })
  @IsInt()
  version: number;

  @Field(() => [LabelInput], {
    nullable: true,
    description: "All its names; that in its own country's language must be among them.",
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names?: LabelInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All other ways to write it, for searching; up to 30.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @PlainText({ min: 1, max: 200 }, { each: true })
  spellings?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants; null: not known.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  population?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of the population; null: not known.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  populationYear?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The languages in which one may write to it, ISO 639-1; up to 10.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(labelLanguages, { each: true })
  languages?: string[] | null;

  @Field(() => [AboutInput], { nullable: true, description: 'What it says of itself, in all languages.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AboutInput)
  abouts?: AboutInput[] | null;
}
