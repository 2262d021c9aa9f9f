import { Field, ID, InputType } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { CountInput, IsIdentifier } from '#platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  MeetingContributionInput,
  MeetingFigureInput,
  MeetingPhotoInput,
  MeetingQuoteInput,
} from '../record/record.inputs.js';
import { MeetingSector } from './kinds.type.js';
import { MeetingBodyInput, MeetingPatronInput, MeetingTextInput } from './parts.inputs.js';

/** Several of something, each checked by itself. */
export const several = (most: number): PropertyDecorator => ArrayMaxSize(most) as PropertyDecorator;

/** Who comes and stands behind a meeting, and what was said and shown there. */
@InputType({ isAbstract: true })
export abstract class MeetingPeopleInput {
  @Field(() => CountInput, { nullable: true, description: 'How many are expected.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CountInput)
  expected?: CountInput | null;

  @Field(() => CountInput, { nullable: true, description: 'How many came.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CountInput)
  attended?: CountInput | null;

  @Field(() => [MeetingSector], { nullable: true, description: 'From where the people come.' })
  @IsOptional()
  @ArrayUnique()
  @IsEnum(MeetingSector, { each: true })
  sectors?: MeetingSector[] | null;

  @Field(() => [String], { nullable: true, description: 'The languages that are spoken: ISO 639-1 codes.' })
  @IsOptional()
  @ArrayUnique()
  @IsIn(labelLanguages, { each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Into which is interpreted: ISO 639-1 codes.' })
  @IsOptional()
  @ArrayUnique()
  @IsIn(labelLanguages, { each: true })
  interpretation?: string[] | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'How one gets in and takes part.' })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  accessibilities?: MeetingTextInput[] | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'What taking part costs.' })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  prices?: MeetingTextInput[] | null;

  @Field(() => [MeetingBodyInput], {
    nullable: true,
    description: 'Hosts, organisers and partners, in order.',
  })
  @IsOptional()
  @several(60)
  @ValidateNested({ each: true })
  @Type(() => MeetingBodyInput)
  bodies?: MeetingBodyInput[] | null;

  @Field(() => [MeetingPatronInput], { nullable: true, description: 'Who gives it patronage, in order.' })
  @IsOptional()
  @several(20)
  @ValidateNested({ each: true })
  @Type(() => MeetingPatronInput)
  patrons?: MeetingPatronInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The projects of which it is part, in order.' })
  @IsOptional()
  @several(20)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  projectIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The published funding statements that stand under it, in order; any language version of each.',
  })
  @IsOptional()
  @several(20)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  statementIds?: string[] | null;

  @Field(() => [MeetingFigureInput], { nullable: true, description: 'Figures that were quoted, in order.' })
  @IsOptional()
  @several(50)
  @ValidateNested({ each: true })
  @Type(() => MeetingFigureInput)
  figures?: MeetingFigureInput[] | null;

  @Field(() => [MeetingQuoteInput], {
    nullable: true,
    description: 'What was said, word for word, in order.',
  })
  @IsOptional()
  @several(50)
  @ValidateNested({ each: true })
  @Type(() => MeetingQuoteInput)
  quotes?: MeetingQuoteInput[] | null;

  @Field(() => [MeetingContributionInput], {
    nullable: true,
    description: 'What was presented, said or recorded, in order.',
  })
  @IsOptional()
  @several(100)
  @ValidateNested({ each: true })
  @Type(() => MeetingContributionInput)
  contributions?: MeetingContributionInput[] | null;

  @Field(() => [MeetingPhotoInput], {
    nullable: true,
    description: 'Pictures, in order. BAD_INPUT with ALT_REPEATED at the one whose words another one has.',
  })
  @IsOptional()
  @several(60)
  @ValidateNested({ each: true })
  @Type(() => MeetingPhotoInput)
  photos?: MeetingPhotoInput[] | null;
}
