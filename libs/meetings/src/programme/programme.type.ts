import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';

export enum SessionKind {
  PLENARY = 'PLENARY',
  PANEL = 'PANEL',
  PRESENTATION = 'PRESENTATION',
  WORKSHOP = 'WORKSHOP',
  WORKING_GROUP = 'WORKING_GROUP',
  ROUND_TABLE = 'ROUND_TABLE',
  VISIT = 'VISIT',
  REGISTRATION = 'REGISTRATION',
  BREAK = 'BREAK',
  SOCIAL = 'SOCIAL',
}
registerEnumType(SessionKind, {
  name: 'SessionKind',
  description: 'What sort of part of a programme it is.',
  valuesMap: {
    PLENARY: { description: 'For all: an opening, a closing, a debate.' },
    PANEL: { description: 'Several speak about one thing.' },
    PRESENTATION: { description: 'Somebody shows something.' },
    WORKSHOP: { description: 'Something is tried or learnt.' },
    WORKING_GROUP: { description: 'A group of those present works on its own theme.' },
    ROUND_TABLE: { description: 'All at one table speak.' },
    VISIT: { description: 'Something is visited.' },
    REGISTRATION: { description: 'People arrive and are given their badges.' },
    BREAK: { description: 'A break.' },
    SOCIAL: { description: 'People are together: a dinner, a concert.' },
  },
});

export enum SessionRole {
  CHAIR = 'CHAIR',
  SPEAKER = 'SPEAKER',
  RAPPORTEUR = 'RAPPORTEUR',
}
registerEnumType(SessionRole, {
  name: 'SessionRole',
  description: 'What somebody does in a session.',
  valuesMap: {
    CHAIR: { description: 'Leads it.' },
    SPEAKER: { description: 'Speaks in it.' },
    RAPPORTEUR: { description: 'Writes down what comes of it.' },
  },
});

export enum ClashKind {
  ROOM = 'ROOM',
  PERSON = 'PERSON',
}
registerEnumType(ClashKind, {
  name: 'ClashKind',
  description: 'What would be in two sessions at once.',
  valuesMap: { ROOM: { description: 'A room.' }, PERSON: { description: 'Somebody who chairs or speaks.' } },
});

@ObjectType({ description: 'A room of a venue.' })
export class VenueRoom {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What is written on its door.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many seats it has.' })
  capacity: number | null;

  accesses: Labels;
}

@ObjectType({ description: 'A house where a meeting is, or a part of it.' })
export class Venue {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What the house is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Street, number and town.' })
  address: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  longitude: number | null;

  @Field(() => [VenueRoom], { description: 'Its rooms, in order.' })
  rooms: VenueRoom[];

  accesses: Labels;
}

@ObjectType({ description: 'A day of a meeting.' })
export class MeetingDay {
  @Field(() => String, { description: 'YYYY-MM-DD.' })
  date: string;

  @Field(() => String, { nullable: true, description: 'When it begins: HH:MM in the zone of the meeting.' })
  startTime: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends: HH:MM in the zone of the meeting.' })
  endTime: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it begins, reckoned from that.',
  })
  startsAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it ends, reckoned from that.',
  })
  endsAt: string | null;

  @Field(() => Venue, { nullable: true, description: 'The house where it is.' })
  venue: Venue | null;
}

@ObjectType({ description: 'Who does what in a session.' })
export class SessionPerson {
  @Field(() => SessionRole, { description: 'What they do in it.' })
  role: SessionRole;

  @Field(() => PersonCard, { nullable: true, description: 'Somebody of this house; null for others.' })
  person: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'The name of somebody who is not of this house.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What they are.' })
  jobTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Where they are that.' })
  organisation: string | null;
}

@ObjectType({ description: 'The thread in which a session is talked about.' })
export class SessionThread {
  @Field(() => Int, { description: 'The number in its address, /meetings/5-forum/threads/34.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => Int, { description: 'How many posts stand in it.' })
  posts: number;
}

@ObjectType({ description: 'A part of the programme of a meeting, for the readers of the meeting.' })
export class MeetingSession {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit.' })
  version: number;

  @Field(() => SessionKind, { description: 'What sort of part it is.' })
  kind: SessionKind;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null where the day is not known.' })
  date: string | null;

  @Field(() => String, { nullable: true, description: 'When it begins: HH:MM in `timeZone`.' })
  startTime: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends: HH:MM in `timeZone`.' })
  endTime: string | null;

  @Field(() => String, { description: 'The IANA time zone of its clock.' })
  timeZone: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it begins; null until it is known.',
  })
  startsAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it ends; null until it is known.',
  })
  endsAt: string | null;

  @Field(() => VenueRoom, { nullable: true, description: 'The room where it is.' })
  room: VenueRoom | null;

  @Field(() => String, {
    nullable: true,
    description: 'What runs beside others at the same time, as the programme names it.',
  })
  track: string | null;

  @Field(() => [SessionPerson], { description: 'Who chairs it, speaks in it and writes it down, in order.' })
  people: SessionPerson[];

  @Field(() => SessionThread, {
    nullable: true,
    description: 'Where it is talked about; null until somebody has begun.',
  })
  thread: SessionThread | null;

  @Field(() => Boolean, { description: 'Whether the reader may say the first word about it.' })
  viewerMayTalk: boolean;

  meetingId: string;
  titleLabels: Labels;
  topicLabels: Labels;
  hostOrganisationId: string | null;
  threadId: string | null;
}

@ObjectType({ description: 'The programme of a meeting; empty for those who do not read the meeting.' })
export class Programme {
  @Field(() => Int, { description: 'Counts the changes of its days and venues; give it back to set them.' })
  version: number;

  @Field(() => [MeetingDay], { description: 'Its days, in order.' })
  days: MeetingDay[];

  @Field(() => [Venue], { description: 'Its venues, in order.' })
  venues: Venue[];

  @Field(() => [MeetingSession], {
    description: 'Its parts as they follow one another; last those whose time is not known.',
  })
  sessions: MeetingSession[];

  @Field(() => Boolean, { description: 'Whether the reader makes it: who runs the meeting.' })
  viewerMayEdit: boolean;
}

@ObjectType({ description: 'That something would be in two sessions at once. For who makes the programme.' })
export class Clash {
  @Field(() => ClashKind, { description: 'What would.' })
  kind: ClashKind;

  @Field(() => VenueRoom, { nullable: true, description: 'The room.' })
  room: VenueRoom | null;

  @Field(() => PersonCard, { nullable: true, description: 'The person, of this house.' })
  person: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'The name of the person, where not of this house.' })
  name: string | null;

  @Field(() => MeetingSession, { description: 'The session that stands there already.' })
  session: MeetingSession;

  @Field(() => Meeting, { nullable: true, description: 'Its meeting, where it is another one.' })
  meeting: Meeting | null;
}
