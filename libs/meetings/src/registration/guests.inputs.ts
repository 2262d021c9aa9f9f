import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { interfaceLanguages } from '#kernel';
import { IsIdentifier, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MeetingSector } from '../meeting/kinds.type.js';
import { Attendance } from './registration-kinds.type.js';
import { RegistrationAnswerInput } from './registration.inputs.js';

@InputType({ description: 'Somebody who is asked by a letter whether they come.' })
export class BringInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => String, { description: 'The name; 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => String, { description: 'Where the letter goes.' })
  @PlainText({ min: 3, max: 254 })
  email: string;

  @Field(() => String, { description: 'Of the letters: pl, en, ro, uk or ru.' })
  @IsIn(interfaceLanguages)
  language: string;
}

@InputType({ description: 'What somebody without an account says, who wishes to come to a meeting.' })
export class AskToRegisterInput extends BringInput {
  @Field(() => ID, { nullable: true, description: 'The municipality where they are from.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;
}

@InputType({ description: 'The yes of whoever holds the link of a letter.' })
export class ConfirmRegistrationInput {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => Attendance, { description: 'In the hall, or over the internet.' })
  @IsEnum(Attendance)
  attendance: Attendance;

  @Field(() => MeetingSector, { nullable: true, description: 'From where.' })
  @IsOptional()
  @IsEnum(MeetingSector)
  sector?: MeetingSector | null;

  @Field(() => [RegistrationAnswerInput], { nullable: true, description: 'To what is asked.' })
  @IsOptional()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => RegistrationAnswerInput)
  answers?: RegistrationAnswerInput[] | null;

  @Field(() => Boolean, { description: 'Whether the others who take part may read the name.' })
  @IsBoolean()
  onList: boolean;
}

@ArgsType()
export class RegistrationTokenArgs {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(200)
  token: string;
}
