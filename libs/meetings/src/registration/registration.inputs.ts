import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { LabelInput } from '#municipalities';
import { IsIdentifier, IsZone, LongText, PageArgs } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDefined,
  IsEnum,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MeetingSector } from '../meeting/kinds.type.js';
import {
  Attendance,
  RegistrationManner,
  RegistrationQuestionKind,
  RegistrationState,
} from './registration-kinds.type.js';

const mostSeats = 100_000;
export const registrationsAtOnce = { standard: 50, most: 200 };
export const attendeesAtOnce = { standard: 50, most: 200 };
const mostQuestions = 12;
const mostChoices = 20;

@InputType({ description: 'A choice of a question.' })
export class RegistrationChoiceInput {
  @Field(() => ID, { nullable: true, description: 'Its id, where it has stood there before.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => [LabelInput], { description: 'What it says, in at least one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  texts: LabelInput[];
}

@InputType({ description: 'A question to whoever registers.' })
export class RegistrationQuestionInput {
  @Field(() => ID, { nullable: true, description: 'Its id, where it has been asked before.' })
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @Field(() => RegistrationQuestionKind, { description: 'How it is answered.' })
  @IsEnum(RegistrationQuestionKind)
  kind: RegistrationQuestionKind;

  @Field(() => [LabelInput], { description: 'The question, in at least one language.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  texts: LabelInput[];

  @Field(() => Boolean, { description: 'True where it has to be answered.' })
  @IsBoolean()
  required: boolean;

  @Field(() => [RegistrationChoiceInput], {
    nullable: true,
    description: 'What can be chosen, two at least; of ONE and SEVERAL.',
  })
  @IsOptional()
  @ArrayMaxSize(mostChoices)
  @ValidateNested({ each: true })
  @Type(() => RegistrationChoiceInput)
  choices?: RegistrationChoiceInput[] | null;
}

@InputType({ description: 'How many seats are kept for a sector.' })
export class SeatQuotaInput {
  @Field(() => MeetingSector, { description: 'The sector; each once.' })
  @IsEnum(MeetingSector)
  sector: MeetingSector;

  @Field(() => Int, { description: 'How many; 1 at least.' })
  @IsInt()
  @Min(1)
  @Max(mostSeats)
  seats: number;
}

@InputType({ description: 'How many seats there are.' })
export class SeatsInput {
  @Field(() => Int, { nullable: true, description: 'How many; null: as many as come.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostSeats)
  capacity?: number | null;

  @Field(() => [SeatQuotaInput], {
    nullable: true,
    description: 'What is kept for whom; together not more than there are.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SeatQuotaInput)
  quotas?: SeatQuotaInput[] | null;
}

@InputType({ description: 'How one registers for a meeting: all of it anew.' })
export class SetRegistrationInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description:
      'The version that the change was made on, 0 for the first; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => Boolean, { description: 'Whether one can register.' })
  @IsBoolean()
  open: boolean;

  @Field(() => RegistrationManner, { description: 'How one comes to a seat.' })
  @IsEnum(RegistrationManner)
  manner: RegistrationManner;

  @Field(() => String, {
    nullable: true,
    description: 'Until when: 2027-03-28T10:00; null: until it is over.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  deadline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The IANA time zone of the deadline; that of the meeting without it.',
  })
  @IsOptional()
  @IsZone()
  deadlineZone?: string | null;

  @Field(() => SeatsInput, { description: 'The seats; those in the hall where `remoteSeats` is given.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => SeatsInput)
  seats: SeatsInput;

  @Field(() => SeatsInput, {
    nullable: true,
    description: 'Seats over the internet; null: they share those above.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeatsInput)
  remoteSeats?: SeatsInput | null;

  @Field(() => Boolean, {
    description: 'Whether people without an account may register, where everyone sees the meeting.',
  })
  @IsBoolean()
  guests: boolean;

  @Field(() => [RegistrationQuestionInput], { description: 'What is asked, in order; at most twelve.' })
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => RegistrationQuestionInput)
  questions: RegistrationQuestionInput[];
}

@InputType({ description: 'An answer of whoever registers.' })
export class RegistrationAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  @IsIdentifier()
  questionId: string;

  @Field(() => String, { nullable: true, description: 'Of TEXT; at most 1,000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of ONE and SEVERAL: what is chosen.' })
  @IsOptional()
  @ArrayMaxSize(mostChoices)
  @IsIdentifier({ each: true })
  choiceIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Of YES_NO.' })
  @IsOptional()
  @IsBoolean()
  yes?: boolean | null;
}

@InputType({ description: 'Taking part in a meeting.' })
export class RegisterForMeetingInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is done twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Attendance, { description: 'In the hall, or over the internet.' })
  @IsEnum(Attendance)
  attendance: Attendance;

  @Field(() => MeetingSector, {
    nullable: true,
    description: 'From where; whoever says nothing has none of the seats that are kept for a sector.',
  })
  @IsOptional()
  @IsEnum(MeetingSector)
  sector?: MeetingSector | null;

  @Field(() => [RegistrationAnswerInput], { nullable: true, description: 'To what is asked.' })
  @IsOptional()
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => RegistrationAnswerInput)
  answers?: RegistrationAnswerInput[] | null;

  @Field(() => Boolean, { description: 'Whether the others who take part may read the name.' })
  @IsBoolean()
  onList: boolean;
}

@InputType({ description: 'What somebody says anew in their registration.' })
export class ChangeRegistrationInput {
  @Field(() => ID, { description: 'The registration.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => [RegistrationAnswerInput], { nullable: true, description: 'All answers anew.' })
  @IsOptional()
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => RegistrationAnswerInput)
  answers?: RegistrationAnswerInput[] | null;

  @Field(() => Boolean, { description: 'Whether the others who take part may read the name.' })
  @IsBoolean()
  onList: boolean;
}

@ArgsType()
export class AttendeesArgs extends PageArgs(attendeesAtOnce) {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;
}

@ArgsType()
export class RegistrationsArgs extends PageArgs(registrationsAtOnce) {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => RegistrationState, { nullable: true, description: 'Only those that stand so.' })
  @IsOptional()
  @IsEnum(RegistrationState)
  state?: RegistrationState | null;
}

@ArgsType()
export class RefuseRegistrationArgs {
  @Field(() => ID, { description: 'The registration.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the person is told; at most 500 characters.',
  })
  @IsOptional()
  @LongText({ max: 500 })
  reason?: string | null;
}
