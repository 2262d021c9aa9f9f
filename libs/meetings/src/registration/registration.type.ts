import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';
import { MeetingSector } from '../meeting/kinds.type.js';
import type { AskedChoice } from './answers.policy.js';
import {
  Attendance,
  RegistrationBar,
  RegistrationManner,
  RegistrationQuestionKind,
  RegistrationState,
} from './registration-kinds.type.js';

@ObjectType({ description: 'A choice of a question.' })
export class RegistrationChoice {
  @Field(() => ID, { description: 'Its id, for an answer.' })
  id: string;

  texts: Labels;
}

@ObjectType({ description: "A meeting's own question to whoever registers." })
export class RegistrationQuestion {
  @Field(() => ID, { description: 'Its id, for an answer.' })
  id: string;

  @Field(() => RegistrationQuestionKind, { description: 'How it is answered.' })
  kind: RegistrationQuestionKind;

  @Field(() => Boolean, { description: 'Whether it has to be answered.' })
  required: boolean;

  @Field(() => [RegistrationChoice], { description: 'What can be chosen, in order; of ONE and SEVERAL.' })
  choices: RegistrationChoice[];

  texts: Labels;
}

@ObjectType({ description: 'How many seats are kept for a sector.' })
export class SeatQuota {
  @Field(() => MeetingSector, { description: 'The sector.' })
  sector: MeetingSector;

  @Field(() => Int, { description: 'How many seats nobody else gets.' })
  seats: number;
}

@ObjectType({ description: 'How many seats there are, and how many are taken. For readers of the meeting.' })
export class SeatCount {
  @Field(() => Attendance, {
    nullable: true,
    description: 'Of whom: those in the hall, or over the internet; null where they share their seats.',
  })
  attendance: Attendance | null;

  @Field(() => Int, { nullable: true, description: 'How many seats; null: as many as come.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many are held or offered to somebody.' })
  taken: number;

  @Field(() => Int, { description: 'How many wait for one.' })
  waiting: number;

  @Field(() => [SeatQuota], { description: 'What is kept for whom.' })
  quotas: SeatQuota[];
}

@ObjectType({ description: 'An answer of whoever registered, with its question as it was asked.' })
export class GivenRegistrationAnswer {
  @Field(() => ID, { description: 'The question.' })
  questionId: string;

  @Field(() => RegistrationQuestionKind, { description: 'How it was answered.' })
  kind: RegistrationQuestionKind;

  @Field(() => String, { nullable: true, description: 'The words; of TEXT.' })
  text: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Yes or no; of YES_NO.' })
  yes: boolean | null;

  question: Labels;
  choices: AskedChoice[];
}

@ObjectType({
  description: "Somebody's registration for a meeting. For that person, and those who run the meeting.",
})
export class Registration {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  @Field(() => PersonCard, { description: 'Who takes part.' })
  person: PersonCard;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who brought them: a colleague, or who runs the meeting; null: they themselves.',
  })
  registeredBy: PersonCard | null;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: 'Where somebody without an account says that they are from.',
  })
  town: MunicipalityTile | null;

  @Field(() => RegistrationState, { description: 'How it stands.' })
  state: RegistrationState;

  @Field(() => Attendance, { description: 'How they take part.' })
  attendance: Attendance;

  @Field(() => MeetingSector, { nullable: true, description: 'From where they say they come.' })
  sector: MeetingSector | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'WAITING: which one on the waiting list, from 1, in the order of arrival. Where seats are kept for sectors, somebody of one of them may be offered a seat earlier.',
  })
  waitingPlace: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'OFFERED: until when the seat is kept.' })
  offeredUntil: string | null;

  @Field(() => Boolean, { description: 'Whether the others who take part may read the name.' })
  onList: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What those who refused or ended it said; at most 500 characters.',
  })
  reason: string | null;

  @Field(() => [GivenRegistrationAnswer], { description: 'What they answered, in the questions’ order.' })
  answers: GivenRegistrationAnswer[];

  @Field(() => DateTimeScalar, { description: 'When they registered.' })
  createdAt: string;
}

@ObjectType({ description: 'Registrations in the order of arrival.' })
export class RegistrationPage extends Page(Registration) {}

@ObjectType({
  description:
    'Somebody with a seat who lets the others see that. For who has a seat themselves, who writes where the meeting belongs, and who runs it.',
})
export class Attendee {
  @Field(() => PersonCard, { description: 'Who takes part.' })
  person: PersonCard;

  @Field(() => Attendance, { description: 'How they take part.' })
  attendance: Attendance;

  sortKey: string;
}

@ObjectType({ description: 'Who takes part and lets the others see that, by name.' })
export class AttendeePage extends Page(Attendee) {}

@ObjectType({ description: 'How one registers for a meeting. For readers of the meeting.' })
export class MeetingRegistration {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to change it.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether those who run the meeting have opened registration.' })
  open: boolean;

  @Field(() => RegistrationManner, { description: 'How one comes to a seat.' })
  manner: RegistrationManner;

  @Field(() => String, {
    nullable: true,
    description: 'Until when: 2027-03-28T10:00 on the clock of `deadlineZone`; null: until it is over.',
  })
  deadline: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone of the deadline.' })
  deadlineZone: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment of the deadline.' })
  deadlineAt: string | null;

  @Field(() => Boolean, {
    description: 'Whether those who take part over the internet have seats of their own.',
  })
  separateRemote: boolean;

  @Field(() => Boolean, {
    description: 'Whether people without an account may register, where everyone sees the meeting.',
  })
  guests: boolean;

  @Field(() => [RegistrationQuestion], { description: 'What is asked, in order.' })
  questions: RegistrationQuestion[];

  @Field(() => [SeatCount], { description: 'How many seats there are and are taken, by pool.' })
  seats: SeatCount[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many stand on the attendee list; null for those who may not read it.',
  })
  listed: number | null;

  @Field(() => RegistrationBar, {
    nullable: true,
    description: 'Why the viewer cannot register now; null: they can.',
  })
  viewerBar: RegistrationBar | null;

  @Field(() => Registration, {
    nullable: true,
    description: "The viewer's own registration, the newest one; null: they have none.",
  })
  viewerRegistration: Registration | null;
}
