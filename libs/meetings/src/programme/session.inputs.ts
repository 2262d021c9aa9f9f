import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LabelInput, labelLanguages } from '#municipalities';
import { clock, IsDay, IsIdentifier, IsZone, LongText, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsDefined,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { MeetingTextInput } from '../meeting/parts.inputs.js';
import { mostPeople } from './programme.policy.js';
import { SessionKind, SessionRole } from './programme.type.js';

@InputType({ description: 'Who does what in a session: a person of this house, or a name; one of both.' })
export class SessionPersonInput {
  @Field(() => SessionRole, { description: 'What they do in it.' })
  @IsEnum(SessionRole)
  role: SessionRole;

  @Field(() => ID, { nullable: true, description: 'The person.' })
  @IsOptional()
  @IsIdentifier()
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of somebody who is not of this house; at most 200 characters.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What they are; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they are that; at most 200 characters.' })
  @IsOptional()
  @PlainText({ max: 200 })
  organisation?: string | null;
}

@InputType({ description: 'What is said of a session: all of it; what is left out is not known.' })
export class MeetingSessionInput {
  @Field(() => SessionKind, { description: 'What sort of part it is.' })
  @IsEnum(SessionKind)
  kind: SessionKind;

  @Field(() => [LabelInput], {
    nullable: true,
    description: 'Its titles; a panel with a host may have none.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  titles?: LabelInput[] | null;

  @Field(() => [MeetingTextInput], { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingTextInput)
  topics?: MeetingTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD.' })
  @IsOptional()
  @IsDay()
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'When it begins: HH:MM; needs a day.' })
  @IsOptional()
  @Matches(clock)
  startTime?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends: HH:MM, later than it begins.' })
  @IsOptional()
  @Matches(clock)
  endTime?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of its clock; that of the meeting without it.',
  })
  @IsOptional()
  @IsZone()
  timeZone?: string | null;

  @Field(() => ID, { nullable: true, description: 'The room of a venue of the meeting.' })
  @IsOptional()
  @IsIdentifier()
  roomId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What runs beside others, as the programme names it; at most 120 characters.',
  })
  @IsOptional()
  @PlainText({ max: 120 })
  track?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that hosts it.' })
  @IsOptional()
  @IsIdentifier()
  hostOrganisationId?: string | null;

  @Field(() => [SessionPersonInput], { nullable: true, description: 'Who does what in it, in order.' })
  @IsOptional()
  @ArrayMaxSize(mostPeople)
  @ValidateNested({ each: true })
  @Type(() => SessionPersonInput)
  people?: SessionPersonInput[] | null;
}

@InputType({ description: 'A new session.' })
export class AddMeetingSessionInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is added twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => MeetingSessionInput, { description: 'What is said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MeetingSessionInput)
  content: MeetingSessionInput;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it is known what it clashes with. CONFLICT with CLASH where it does and that is not said.',
  })
  @IsOptional()
  @IsBoolean()
  despiteClashes?: boolean | null;
}

@InputType({ description: 'Changes to a session.' })
export class EditMeetingSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => MeetingSessionInput, { description: 'What is to be said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MeetingSessionInput)
  content: MeetingSessionInput;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it is known what it clashes with. CONFLICT with CLASH where it does and that is not said.',
  })
  @IsOptional()
  @IsBoolean()
  despiteClashes?: boolean | null;
}

@InputType({ description: 'The first word about a session.' })
export class OpenSessionThreadInput {
  @Field(() => ID, { description: 'The session.' })
  @IsIdentifier()
  sessionId: string;

  @Field(() => String, { description: 'What is said, in Markdown; 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is written in, two letters (ISO 639-1); left out, it is told from the text.',
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}

@InputType({ description: 'A session as somebody is about to save it.' })
export class MeetingSessionDraftInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'The session that is changed; none for a new one.' })
  @IsOptional()
  @IsIdentifier()
  sessionId?: string | null;

  @Field(() => MeetingSessionInput, { description: 'What would be said of it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => MeetingSessionInput)
  content: MeetingSessionInput;
}
