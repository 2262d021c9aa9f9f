import { Field, ID, InputType } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PracticeLicence } from './kinds.type.js';
import {
  mostLanguages,
  PracticeBodyInput,
  PracticeEvidenceInput,
  PracticeLessonInput,
  PracticePhotoInput,
  PracticeResourceInput,
  PracticeSectionInput,
  PracticeStepInput,
} from './parts.inputs.js';
import { TargetGroup } from './target-group.type.js';

@InputType({
  description: 'What is said of a practice. What is left out stays; null and an empty list take away.',
})
export class PracticeContentInput {
  @Field(() => String, {
    nullable: true,
    description: "The language in which it is written first, ISO 639-1; at first the actor's.",
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => [LabelInput], { nullable: true, description: 'Its titles.' })
  @IsOptional()
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;

  @Field(() => [PracticeSectionInput], {
    nullable: true,
    description: 'Those long texts that are to be others; the rest stays. Null takes all away.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PracticeSectionInput)
  sections?: PracticeSectionInput[] | null;

  @Field(() => [PracticeStepInput], { nullable: true, description: 'What was done, in order.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PracticeStepInput)
  steps?: PracticeStepInput[] | null;

  @Field(() => [PracticeLessonInput], { nullable: true, description: 'What was learnt, in order.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PracticeLessonInput)
  lessons?: PracticeLessonInput[] | null;

  @Field(() => [PracticeEvidenceInput], {
    nullable: true,
    description: 'By what one sees that it works, in order.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PracticeEvidenceInput)
  evidence?: PracticeEvidenceInput[] | null;

  @Field(() => [PracticeBodyInput], { nullable: true, description: 'Who leads it and takes part, in order.' })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PracticeBodyInput)
  bodies?: PracticeBodyInput[] | null;

  @Field(() => [PracticeResourceInput], { nullable: true, description: 'What it took, in order.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PracticeResourceInput)
  resources?: PracticeResourceInput[] | null;

  @Field(() => [PracticePhotoInput], {
    nullable: true,
    description: 'Pictures, in order. BAD_INPUT with ALT_REPEATED at the one whose words another one has.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PracticePhotoInput)
  photos?: PracticePhotoInput[] | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when, and until when, it is done.' })
  @IsOptional()
  period?: string | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: 'For whom it is; what is finer stands in TARGET_GROUPS.',
  })
  @IsOptional()
  @ArrayUnique()
  @IsEnum(TargetGroup, { each: true })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In which languages the people concerned are spoken to: ISO 639-1 codes.',
  })
  @IsOptional()
  @ArrayUnique()
  @IsIn(labelLanguages, { each: true })
  languages?: string[] | null;

  @Field(() => PracticeLicence, {
    nullable: true,
    description: 'What others may do with the text; CC_BY at first.',
  })
  @IsOptional()
  @IsEnum(PracticeLicence)
  licence?: PracticeLicence | null;

  @Field(() => [LabelInput], { nullable: true, description: 'Whom one asks: an office or a team.' })
  @IsOptional()
  @ArrayMaxSize(mostLanguages)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  contacts?: LabelInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where one writes to them.' })
  @IsOptional()
  @PlainText({ max: 254 })
  @Matches(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/)
  contactEmail?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Themes of the vocabulary, in order.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  themeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The projects of which it is part, in order.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  projectIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The published funding statements that stand under it, in order; any language version of each.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  statementIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The meetings at which it was presented, in order.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  meetingIds?: string[] | null;
}
