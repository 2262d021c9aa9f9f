import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AttendanceView } from '#kernel';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';

export enum AttendanceStateEnum {
  ON_SITE = 'ON_SITE',
  REMOTE = 'REMOTE',
  EXCUSED = 'EXCUSED',
  ABSENT = 'ABSENT',
}
registerEnumType(AttendanceStateEnum, {
  name: 'AttendanceState',
  description: 'Whether somebody is at a meeting.',
  valuesMap: {
    ON_SITE: { description: 'In the hall.' },
    REMOTE: { description: 'From elsewhere.' },
    EXCUSED: { description: 'Not there, and has said why.' },
    ABSENT: { description: 'Not there.' },
  },
});

@ObjectType({ description: 'That somebody is at a meeting, or is not; for those who conduct its session.' })
export class AttendanceNote implements AttendanceView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who; null for somebody without an account.' })
  person: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'The name of somebody without an account.' })
  name: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The guest who joined by the code of the hall; null for others. See `removeGuest`.',
  })
  guestId: string | null;

  @Field(() => MunicipalityTile, { nullable: true, description: 'For which town a guest says they came.' })
  municipality: MunicipalityTile | null;

  @Field(() => AttendanceStateEnum, { description: 'Whether they are there.' })
  state: AttendanceStateEnum;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  notedAt: string;
}

@ObjectType({ description: 'A page of notes of who is at a meeting.' })
export class AttendancePage extends Page(AttendanceNote) {}

@ObjectType({ description: 'How the reader is noted at a meeting; for those who may take part.' })
export class OwnPresence {
  @Field(() => AttendanceStateEnum, {
    nullable: true,
    description: 'Whether they are there; null: not noted.',
  })
  state: AttendanceStateEnum | null;

  @Field(() => String, {
    description: 'Their code for the door: whoever conducts the session checks them in by it.',
  })
  code: string;

  @Field(() => Boolean, {
    description: 'Whether they may say by themselves that they are there, at this moment.',
  })
  mayCheckIn: boolean;
}
