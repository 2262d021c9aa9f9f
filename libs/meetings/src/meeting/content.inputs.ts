import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { GroupVisibility } from '#groups';
import { LabelInput } from '#municipalities';
import { clock, FuzzyDateScalar, IsIdentifier, IsZone, PlainText, webAddress } from '#platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MeetingKind, MeetingMode, MeetingRelation } from './kinds.type.js';
import { MeetingTextInput } from './parts.inputs.js';
import { MeetingPeopleInput, several } from './people.inputs.js';

@InputType({
  description: 'What is said of a meeting. What is left out stays; null and an empty list take away.',
})
export class MeetingContentInput extends MeetingPeopleInput {
  @Field(() => MeetingKind, { nullable: true, description: 'What sort of meeting; REGULAR at first.' })
  @IsOptional()
  @IsEnum(MeetingKind)
  kind?: MeetingKind | null;

  @Field(() => GroupVisibility, {
    nullable: true,
    description: 'Who sees it once it is announced; at first that of the community or group.',
  })
  @IsOptional()
  @IsEnum(GroupVisibility)
  visibility?: GroupVisibility | null;

  @Field(() => [LabelInput], { nullable: true, description: 'Its titles; a usual meeting may have none.' })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  topics?: MeetingTextInput[] | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  aims?: MeetingTextInput[] | null;

  @Field(() => [LabelInput], {
    nullable: true,
    description: 'The names of its series; one of the community that has one of these names is meant.',
  })
  @IsOptional()
  @several(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  series?: LabelInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Which one of them; from 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  ordinal?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The meeting of the same community beside or inside which it is; one that is itself in none.',
  })
  @IsOptional()
  @IsIdentifier()
  partOfId?: string | null;

  @Field(() => MeetingRelation, { nullable: true, description: 'How it belongs to that; BESIDE at first.' })
  @IsOptional()
  @IsEnum(MeetingRelation)
  relation?: MeetingRelation | null;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'The day or days, as well as they are known.',
  })
  @IsOptional()
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'When it begins on the first day: HH:MM.' })
  @IsOptional()
  @Matches(clock)
  startTime?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends on the last day: HH:MM.' })
  @IsOptional()
  @Matches(clock)
  endTime?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of the place; Europe/Warsaw at first.',
  })
  @IsOptional()
  @IsZone()
  timeZone?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality where it is; not together with `city`.' })
  @IsOptional()
  @IsIdentifier()
  townId?: string | null;

  @Field(() => String, { nullable: true, description: 'The city, where the house knows no municipality.' })
  @IsOptional()
  @PlainText({ max: 120 })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The house or hall.' })
  @IsOptional()
  @PlainText({ max: 200 })
  venue?: string | null;

  @Field(() => MeetingMode, { nullable: true, description: 'How people come together; IN_PERSON at first.' })
  @IsOptional()
  @IsEnum(MeetingMode)
  mode?: MeetingMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where one joins: an address with https:// or http://.',
  })
  @IsOptional()
  @Matches(webAddress)
  onlineLink?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether every participant brings a contribution.' })
  @IsOptional()
  @IsBoolean()
  working?: boolean | null;
}
