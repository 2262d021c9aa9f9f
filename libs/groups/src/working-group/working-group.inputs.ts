import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { LabelInput } from '#municipalities';
import { IsIdentifier } from '#platform';
import { PurposeInput } from '../community/community.inputs.js';
import { Admission, GroupVisibility } from '../membership/admission.type.js';

@InputType({ description: 'A new working group; whoever makes it becomes its facilitator.' })
export class CreateGroupInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community that it belongs to.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group of that community that it becomes part of; for EDIT there. Groups lie at most three deep.',
  })
  @IsOptional()
  @IsIdentifier()
  parentId?: string | null;

  @Field(() => [LabelInput], { description: 'Its names, at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  names: LabelInput[];

  @Field(() => [PurposeInput], { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[] | null;

  @Field(() => GroupVisibility, { description: 'Who sees it; no wider than what it is part of.' })
  @IsEnum(GroupVisibility)
  visibility: GroupVisibility;

  @Field(() => Admission, { description: 'How people come in.' })
  @IsEnum(Admission)
  admission: Admission;

  @Field(() => [ID], { nullable: true, description: 'Its themes, of the vocabulary; at most five.' })
  @IsOptional()
  @ArrayMaxSize(5)
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;
}

@InputType({ description: 'Changes to a group; what is left out stays.' })
export class EditGroupInput {
  @Field(() => ID, { description: 'The group.' })
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

  @Field(() => [PurposeInput], { nullable: true, description: 'What it is for, in all languages.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes?: PurposeInput[] | null;

  @Field(() => GroupVisibility, { nullable: true, description: 'Who sees it.' })
  @IsOptional()
  @IsEnum(GroupVisibility)
  visibility?: GroupVisibility | null;

  @Field(() => Admission, { nullable: true, description: 'How people come in.' })
  @IsOptional()
  @IsEnum(Admission)
  admission?: Admission | null;

  @Field(() => [ID], { nullable: true, description: 'Its themes, of the vocabulary; at most five.' })
  @IsOptional()
  @ArrayMaxSize(5)
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is offered as a pattern to whoever makes a group in its community.',
  })
  @IsOptional()
  @IsBoolean()
  template?: boolean | null;
}
