import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIdentifier, PageArgs, PlainText } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { LabelInput } from '../municipality/municipality.inputs.js';
import { OrganisationKind, Sector } from './organisation.type.js';

const webAddress = /^https?:\/\/[^\s\u0000-\u001f\u007f]{3,300}$/;

@InputType({ description: 'A new organisation.' })
export class AddOrganisationInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => [LabelInput], {
    description: 'Its names, at least one; of two in one language the later counts.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  @IsIn(Object.values(OrganisationKind))
  kind: OrganisationKind;

  @Field(() => Sector, { description: 'For whom it speaks.' })
  @IsIn(Object.values(Sector))
  sector: Sector;

  @Field(() => String, { nullable: true, description: 'The short form; at most 40 characters.' })
  @IsOptional()
  @PlainText({ max: 40 })
  acronym?: string | null;

  @Field(() => String, { nullable: true, description: 'Its page, beginning with https:// or http://.' })
  @IsOptional()
  @Matches(webAddress)
  website?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that it is a part of.' })
  @IsOptional()
  @IsIdentifier()
  partOfId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality on whose behalf it acts.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation on whose behalf it acts.' })
  @IsOptional()
  @IsIdentifier()
  behalfOfId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality where it has its seat.' })
  @IsOptional()
  @IsIdentifier()
  seatId?: string | null;
}

@InputType({
  description: 'What is to be different of an organisation: what is left out stays, null takes away.',
})
export class EditOrganisationInput {
  @Field(() => ID, { description: 'The organisation.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change is based on; CONFLICT with `currentVersion` if it is older.',
  })
  version: number;

  @Field(() => [LabelInput], { nullable: true, description: 'All its names, in place of the present ones.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names?: LabelInput[] | null;

  @Field(() => OrganisationKind, { nullable: true, description: 'What kind of body it is.' })
  @IsOptional()
  @IsIn(Object.values(OrganisationKind))
  kind?: OrganisationKind | null;

  @Field(() => Sector, { nullable: true, description: 'For whom it speaks.' })
  @IsOptional()
  @IsIn(Object.values(Sector))
  sector?: Sector | null;

  @Field(() => String, { nullable: true, description: 'The short form; at most 40 characters.' })
  @IsOptional()
  @PlainText({ max: 40 })
  acronym?: string | null;

  @Field(() => String, { nullable: true, description: 'Its page, beginning with https:// or http://.' })
  @IsOptional()
  @Matches(webAddress)
  website?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that it is a part of.' })
  @IsOptional()
  @IsIdentifier()
  partOfId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality on whose behalf it acts.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation on whose behalf it acts.' })
  @IsOptional()
  @IsIdentifier()
  behalfOfId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality where it has its seat.' })
  @IsOptional()
  @IsIdentifier()
  seatId?: string | null;
}

export const organisationPages = { standard: 20, most: 100 };

@ArgsType()
export class OrganisationsArgs extends PageArgs(organisationPages) {
  @Field(() => String, {
    nullable: true,
    description: 'Any part of a name or of the acronym, in any language and spelling.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  name?: string | null;

  @Field(() => Sector, { nullable: true, description: 'Only those that speak for it.' })
  @IsOptional()
  sector?: Sector | null;
}
