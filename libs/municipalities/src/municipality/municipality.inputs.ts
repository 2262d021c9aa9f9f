import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';

/** Languages in which a place or a group may have a name (ISO 639-1): those of the communities and of their neighbours. */
export const labelLanguages: readonly string[] = (
  'pl en ro uk ru de be ' +
  'ar bg cs da el es et fi fr ga hr hu hy it ka kk lt lv mk mt nl no pt sk sl sq sr sv tr vi zh'
).split(' ');

@InputType({ description: 'A name in one language.' })
export class LabelInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, { description: 'The name; 1 to 200 characters on one line.' })
  @PlainText({ min: 1, max: 200 })
  text: string;
}

@InputType({ description: 'A municipality by its register and code.' })
export class CreateMunicipalityInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => String, { description: 'ISO 3166-1 code, two capital letters.' })
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @Field(() => String, { description: 'The register: TERYT, SIRUTA, CUATM, KATOTTG.' })
  @Matches(/^[A-Z][A-Z0-9-]{1,19}$/)
  register: string;

  @Field(() => String, { description: 'The code in the register, as it stands there.' })
  @Matches(/^[A-Za-z0-9-]{1,30}$/)
  code: string;

  @Field(() => [LabelInput], {
    description: 'Its names, at least one; of two in one language the later counts.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => [String], { nullable: true, description: 'Other ways to write it, for searching; up to 30.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @PlainText({ min: 1, max: 200 }, { each: true })
  spellings?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The region by its local name; made when it is new.' })
  @IsOptional()
  @PlainText({ min: 1, max: 200 })
  region?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, -90 to 90.' })
  @IsOptional()
  @Min(-90)
  @Max(90)
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, -180 to 180.' })
  @IsOptional()
  @Min(-180)
  @Max(180)
  longitude?: number | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  population?: number | null;
}

export const municipalityPages = { standard: 20, most: 100 };
