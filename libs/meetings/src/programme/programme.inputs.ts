import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { LabelInput } from '#municipalities';
import { clock, IsDay, IsIdentifier, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MeetingTextInput } from '../meeting/parts.inputs.js';
import { mostDays, mostRooms, mostVenues } from './programme.policy.js';

@InputType({ description: 'A room of a venue.' })
export class VenueRoomInput {
  @Field(() => ID, { nullable: true, description: 'Its id; none for a new one.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => String, { description: 'What is written on its door; 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many seats it has.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200_000)
  capacity?: number | null;

  @Field(() => [LabelInput], { nullable: true, description: 'How one gets in.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  accesses?: LabelInput[] | null;
}

@InputType({ description: 'A house where a meeting is, or a part of it.' })
export class VenueInput {
  @Field(() => ID, { nullable: true, description: 'Its id; none for a new one.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => String, { description: 'What the house is called; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  name: string;

  @Field(() => String, { nullable: true, description: 'Street, number and town; at most 300 characters.' })
  @IsOptional()
  @PlainText({ max: 300 })
  address?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84; together with `longitude`.' })
  @IsOptional()
  @IsLatitude()
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84; together with `latitude`.' })
  @IsOptional()
  @IsLongitude()
  longitude?: number | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'How one gets there and in.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  accesses?: MeetingTextInput[] | null;

  @Field(() => [VenueRoomInput], { nullable: true, description: 'Its rooms, in order.' })
  @IsOptional()
  @ArrayMaxSize(mostRooms)
  @ValidateNested({ each: true })
  @Type(() => VenueRoomInput)
  rooms?: VenueRoomInput[] | null;
}

@InputType({ description: 'A day of a meeting.' })
export class MeetingDayInput {
  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @IsDay()
  date: string;

  @Field(() => String, { nullable: true, description: 'When it begins: HH:MM.' })
  @IsOptional()
  @Matches(clock)
  startTime?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends: HH:MM.' })
  @IsOptional()
  @Matches(clock)
  endTime?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The venue where it is: its place among those that are set with it, from 0.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostVenues - 1)
  venue?: number | null;
}

@InputType({ description: 'The days and venues of a meeting, all of them.' })
export class SetMeetingDaysInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description: 'The version of the programme that was changed; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [VenueInput], {
    description: 'All its venues, in order. One of which a room is used cannot be left out.',
  })
  @ArrayMaxSize(mostVenues)
  @ValidateNested({ each: true })
  @Type(() => VenueInput)
  venues: VenueInput[];

  @Field(() => [MeetingDayInput], { description: 'All its days.' })
  @ArrayMaxSize(mostDays)
  @ArrayUnique(({ date }: MeetingDayInput) => date)
  @ValidateNested({ each: true })
  @Type(() => MeetingDayInput)
  days: MeetingDayInput[];
}
