import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { IsBoolean, IsEnum, IsOptional, Matches } from 'class-validator';
import { AttendanceStateEnum } from './attendance.type.js';

@InputType({ description: 'Somebody says that they are there.' })
export class CheckInInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Boolean, { description: 'Whether from elsewhere; else in the hall.' })
  @IsBoolean()
  remote: boolean;
}

@InputType({ description: 'Whoever conducts the session notes who is there.' })
export class NoteAttendanceInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nobody is noted twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => AttendanceStateEnum, { description: 'Whether they are there.' })
  @IsEnum(AttendanceStateEnum)
  state: AttendanceStateEnum;

  @Field(() => ID, { nullable: true, description: 'A note that is there and is changed.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Somebody's code for the door: eight digits and letters from A to F.",
  })
  @IsOptional()
  @Matches(/^[0-9A-Fa-f]{4}[ -]?[0-9A-Fa-f]{4}$/)
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of somebody without an account; 1 to 120 characters.',
  })
  @IsOptional()
  @PlainText({ min: 1, max: 120 })
  name?: string | null;
}
