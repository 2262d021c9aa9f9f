import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { LabelInput, labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { Admission, GroupVisibility } from '../membership/admission.type.js';

@InputType({ description: 'What a community or group is for, in one language.' })
export class PurposeInput {
  @Field(() => String, { description: 'ISO 639-1 code, such as pl, ro or de.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => String, {
    description: 'The text; at most 2,000 characters. An empty one takes this language away.',
  })
  @LongText({ max: 2000 })
  text: string;
}

@InputType({ description: 'A new community; whoever makes it becomes its secretariat.' })
export class CreateCommunityInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => [LabelInput], { description: 'Its names, at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => [LabelInput], { nullable: true, description: 'Its names for narrow places.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  shortNames?: LabelInput[] | null;

  @Field(() => [PurposeInput], { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[] | null;

  @Field(() => GroupVisibility, { description: 'Who sees it.' })
  @IsEnum(GroupVisibility)
  visibility: GroupVisibility;

  @Field(() => Admission, { description: 'How people come in.' })
  @IsEnum(Admission)
  admission: Admission;
}

@InputType({ description: 'Changes to a community; what is left out stays.' })
export class EditCommunityInput {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [LabelInput], { nullable: true, description: 'All its names.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names?: LabelInput[] | null;

  @Field(() => [LabelInput], { nullable: true, description: 'All its names for narrow places.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  shortNames?: LabelInput[] | null;

  @Field(() => [PurposeInput], { nullable: true, description: 'What it is for, in all languages.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[] | null;

  @Field(() => GroupVisibility, {
    nullable: true,
    description:
      'Who sees it. BAD_INPUT with NARROWER_THAN_GROUPS where a group of it is public and it shall not be.',
  })
  @IsOptional()
  @IsEnum(GroupVisibility)
  visibility?: GroupVisibility | null;

  @Field(() => Admission, { nullable: true, description: 'How people come in.' })
  @IsOptional()
  @IsEnum(Admission)
  admission?: Admission | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether people without an account may ask to come in.',
  })
  @IsOptional()
  @IsBoolean()
  signUpAllowed?: boolean | null;
}
