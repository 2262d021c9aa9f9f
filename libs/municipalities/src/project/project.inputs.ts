import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { FuzzyDateScalar, IsIdentifier, PageArgs, PlainText, VerbatimText } from '#platform';
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
import { LabelInput, labelLanguages } from '../municipality/municipality.inputs.js';

/** What a form says of a project; all of it may be said later. */
@InputType({ isAbstract: true })
class ProjectFields {
  @Field(() => String, {
    nullable: true,
    description: "Its short form, or its number in the funder's books; at most 80 characters.",
  })
  @IsOptional()
  @PlainText({ max: 80 })
  acronym?: string | null;

  @Field(() => [LabelInput], { nullable: true, description: 'The policy under which it runs, by language.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  frameworks?: LabelInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The wider project that it is a part of.' })
  @IsOptional()
  @IsIdentifier()
  partOfId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that carries it out.' })
  @IsOptional()
  @IsIdentifier()
  implementedById?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The partner organisations; up to 50.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsIdentifier({ each: true })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The communities that it pays for; up to 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsIdentifier({ each: true })
  communityIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The municipalities that take part; up to 200.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @IsIdentifier({ each: true })
  municipalityIds?: string[] | null;
}

@InputType({ description: 'A new project.' })
export class AddProjectInput extends ProjectFields {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => [LabelInput], { description: 'Its titles, at least one, each as it is written.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles: LabelInput[];

  @Field(() => FuzzyDateScalar, { description: 'From when to when it runs; empty: not known.' })
  period: string;
}

@InputType({ description: 'What is to be different of a project: what is left out stays, null takes away.' })
export class EditProjectInput extends ProjectFields {
  @Field(() => ID, { description: 'The project.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change is based on; CONFLICT with `currentVersion` if it is older.',
  })
  version: number;

  @Field(() => [LabelInput], { nullable: true, description: 'All its titles, in place of the present ones.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'From when to when it runs.' })
  @IsOptional()
  period?: string | null;
}

@InputType({ description: "A funder's statement, before it is published." })
export class DraftStatementInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The project.' })
  @IsIdentifier()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The funder of the project whose words they are.' })
  @IsOptional()
  @IsIdentifier()
  funderId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The place of a statement whose version in another language this is; nothing: after all the others.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  position?: number | null;

  @Field(() => String, { description: 'The language that it is written in.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, { description: 'The words, kept byte for byte; 1 to 4,000 characters.' })
  @VerbatimText({ min: 1, max: 4000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the funder wants said of its responsibility, byte for byte; up to 4,000 characters.',
  })
  @IsOptional()
  @VerbatimText({ max: 4000 })
  disclaimer?: string | null;
}

export const projectPages = { standard: 20, most: 100 };

@ArgsType()
export class ProjectsArguments extends PageArgs(projectPages) {}
