import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ProjectionEnum } from './live-room.type.js';

export enum SessionCommandKind {
  OPEN = 'OPEN',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  CLOSE = 'CLOSE',
  NEXT = 'NEXT',
  BACK = 'BACK',
  TAKE = 'TAKE',
  EXTEND = 'EXTEND',
  SHOW = 'SHOW',
  LET_GUESTS_IN = 'LET_GUESTS_IN',
  KEEP_GUESTS_OUT = 'KEEP_GUESTS_OUT',
}
registerEnumType(SessionCommandKind, {
  name: 'SessionCommand',
  description: 'What whoever conducts a session does with it.',
  valuesMap: {
    OPEN: { description: 'Begins it, at the first item of the agenda; or opens it again where it ended.' },
    PAUSE: { description: 'Everything stands; timers keep what remains.' },
    RESUME: { description: 'Goes on after a pause.' },
    CLOSE: { description: 'Ends it, with its list of speakers.' },
    NEXT: { description: 'Takes up the next item; CONFLICT with LAST_ITEM after the last.' },
    BACK: { description: 'Takes up the item before; CONFLICT with FIRST_ITEM before the first.' },
    TAKE: { description: 'Takes up `agendaItemId`.' },
    EXTEND: { description: 'Gives the item `seconds` more.' },
    SHOW: { description: 'Has the projector show `shows`.' },
    LET_GUESTS_IN: {
      description:
        'Guests join by a fresh code; CONFLICT with NOT_PUBLIC where not everyone may read the meeting.',
    },
    KEEP_GUESTS_OUT: { description: 'The code is good no more. Who has joined stays.' },
  },
});

@InputType({ description: 'A press of a key at the desk.' })
export class ConductSessionInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description: 'The version of the session on which it was pressed; CONFLICT on an older one.',
  })
  @IsInt()
  version: number;

  @Field(() => SessionCommandKind, { description: 'What is done.' })
  @IsEnum(SessionCommandKind)
  command: SessionCommandKind;

  @Field(() => ID, { nullable: true, description: 'With TAKE: the item of the agenda.' })
  @IsOptional()
  @IsIdentifier()
  agendaItemId?: string | null;

  @Field(() => Int, { nullable: true, description: 'With EXTEND: how many, from -3600 to 3600.' })
  @IsOptional()
  @IsInt()
  @Min(-3600)
  @Max(3600)
  seconds?: number | null;

  @Field(() => ProjectionEnum, { nullable: true, description: 'With SHOW: what.' })
  @IsOptional()
  @IsEnum(ProjectionEnum)
  shows?: ProjectionEnum | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With SHOW of a poll or its result: the poll.',
  })
  @IsOptional()
  @IsIdentifier()
  pollId?: string | null;
}

@InputType({ description: 'Something that comes up while the session goes on.' })
export class InsertAgendaItemInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is put in twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  title: string;

  @Field(() => Int, { nullable: true, description: 'How many minutes are planned for it: 1 to 1,440.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes?: number | null;
}
