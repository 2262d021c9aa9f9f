import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type {
  FloorView,
  PresenceView,
  SessionItemView,
  SessionView,
  TimerView,
  TurnReason,
  TurnView,
} from '#kernel';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { AgendaItemKind } from '../agenda/agenda.type.js';

export enum SessionStateEnum {
  SCHEDULED = 'SCHEDULED',
  OPEN = 'OPEN',
  PAUSED = 'PAUSED',
  CLOSED = 'CLOSED',
}
registerEnumType(SessionStateEnum, {
  name: 'SessionState',
  description: 'How far the live session of a meeting has come.',
  valuesMap: {
    SCHEDULED: { description: 'It has not begun.' },
    OPEN: { description: 'It goes on.' },
    PAUSED: { description: 'It has begun, and stands.' },
    CLOSED: { description: 'It is over.' },
  },
});

export enum ProjectionEnum {
  AGENDA = 'AGENDA',
  TIMER = 'TIMER',
  SPEAKERS = 'SPEAKERS',
  POLL = 'POLL',
  RESULT = 'RESULT',
  JOIN_CODE = 'JOIN_CODE',
  NOTHING = 'NOTHING',
}
registerEnumType(ProjectionEnum, {
  name: 'Projection',
  description: 'What stands on the screen of the hall.',
  valuesMap: {
    AGENDA: { description: 'The agenda, with the item that is taken.' },
    TIMER: { description: 'The item, and what is left of its time.' },
    SPEAKERS: { description: 'Who speaks, and who is next.' },
    POLL: { description: 'The question of a poll, without its result.' },
    RESULT: { description: 'The result of a poll.' },
    JOIN_CODE: { description: 'Where one joins with a phone.' },
    NOTHING: { description: 'Only the name of the meeting.' },
  },
});

@ObjectType({
  description:
    'Measured time. It runs until `endsAt` by the clock of the server: nothing ticks over the wire.',
})
export class SessionTimer implements TimerView {
  @Field(() => Int, { nullable: true, description: 'Planned, in milliseconds; null: it only counts up.' })
  allottedMs: number | null;

  @Field(() => Int, {
    description: 'Used before `runningSince`, in milliseconds; of one that stands, altogether.',
  })
  usedMs: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it runs; null: it stands.' })
  runningSince: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its time is used up if nothing stops it; null while it stands, and where nothing is planned.',
  })
  endsAt: string | null;
}

@ObjectType({ description: 'An item of the agenda in a live session; for readers of the meeting.' })
export class SessionAgendaItem implements SessionItemView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'The language of the title: ISO 639-1.' })
  language: string;

  @Field(() => AgendaItemKind, { description: 'What is to come of it.' })
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true, description: 'How many minutes are planned.' })
  plannedMinutes: number | null;

  @Field(() => Int, { description: 'What it had taken when it was last left, in milliseconds.' })
  usedMs: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first taken up; null: not yet.' })
  takenAt: string | null;
}

@ObjectType({ description: 'The live session of a meeting; for readers of the meeting.' })
export class LiveSession implements SessionView {
  @Field(() => Int, { description: 'Counts what those who conduct it do; give it back with a command.' })
  version: number;

  @Field(() => SessionStateEnum, { description: 'How far it has come.' })
  state: SessionStateEnum;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda that is taken.' })
  agendaItemId: string | null;

  @Field(() => SessionTimer, { description: 'Of the item; where there is no agenda, of the session.' })
  timer: SessionTimer;

  @Field(() => ProjectionEnum, { description: 'What the projector shows.' })
  shows: ProjectionEnum;

  @Field(() => ID, { nullable: true, description: 'The poll that the projector shows.' })
  pollId: string | null;

  @Field(() => Boolean, { description: 'Whether guests without an account join by the code of the hall.' })
  guests: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began.' })
  openedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  closedAt: string | null;

  @Field(() => [SessionAgendaItem], {
    description: 'The agenda, in order, with the time that each item has taken.',
  })
  items: SessionAgendaItem[];
}

@ObjectType('TurnReason', { description: 'Why somebody stands in the list of speakers where they stand.' })
export class TurnReasonType implements TurnReason {
  @Field(() => Int, { description: 'How often it was their turn before.' })
  personTimes: number;

  @Field(() => Int, { description: 'How long they have spoken altogether, in milliseconds.' })
  personMs: number;

  @Field(() => Int, {
    description: "How often it was their municipality's turn, with those who stand before them.",
  })
  municipalityTimes: number;

  @Field(() => Int, {
    description: "How often it was their sector's turn, with those who stand before them.",
  })
  sectorTimes: number;
}

@ObjectType({ description: 'Somebody on the list of speakers; for readers of the meeting.' })
export class Turn implements TurnView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who; null for somebody without an account.' })
  person: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'The name of somebody without an account.' })
  name: string | null;

  @Field(() => ID, { nullable: true, description: 'The guest of the hall who it is; null for others.' })
  guestId: string | null;

  @Field(() => MunicipalityTile, { nullable: true, description: 'Where they worked when they asked.' })
  municipality: MunicipalityTile | null;

  @Field(() => Boolean, {
    description: 'Whether it is about how the meeting is held: it goes before all others.',
  })
  pointOfOrder: boolean;

  @Field(() => Boolean, { description: 'Whether they follow from elsewhere.' })
  remote: boolean;

  @Field(() => Boolean, { description: 'Whether a moderator has put them before the others.' })
  raised: boolean;

  @Field(() => DateTimeScalar, { description: 'When they asked.' })
  askedAt: string;

  @Field(() => SessionTimer, { description: 'The time of their turn.' })
  timer: SessionTimer;

  @Field(() => TurnReasonType, { description: 'Why they stand there.' })
  reason: TurnReasonType;
}

@ObjectType({ description: 'The list of speakers; for readers of the meeting.' })
export class Floor implements FloorView {
  @Field(() => Int, { description: 'Counts what those who conduct it do; give it back with a command.' })
  version: number;

  @Field(() => Boolean, {
    description: 'Whether one may ask for the floor. A point of order may always be made.',
  })
  open: boolean;

  @Field(() => Boolean, {
    description:
      'Whether who spoke less often goes first: the person, then their municipality, then their sector.',
  })
  fair: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How long a turn may take, in seconds; null: as long as it takes.',
  })
  turnSeconds: number | null;

  @Field(() => Turn, { nullable: true, description: 'Who has the floor.' })
  speaking: Turn | null;

  @Field(() => [Turn], { description: 'Who waits for it, in the order in which they get it.' })
  waiting: Turn[];
}

@ObjectType({ description: 'How many are there; for readers of the meeting.' })
export class Presence implements PresenceView {
  @Field(() => Int, { description: 'In the hall.' })
  onSite: number;

  @Field(() => Int, { description: 'From elsewhere.' })
  remote: number;
}

@ObjectType({
  description:
    'A meeting as it is held: what a reader follows, and then keeps current by the facts of its stream.',
})
export class LiveRoom {
  @Field(() => ID, { description: 'The meeting, which is also the stream to watch.' })
  meetingId: string;

  @Field(() => Int, { description: "The number of the meeting's stream up to which this is true." })
  streamHead: number;

  @Field(() => DateTimeScalar, { description: 'The moment by the clock of the server, by which timers run.' })
  now: string;

  @Field(() => LiveSession, { description: 'How far it has come.' })
  session: LiveSession;

  @Field(() => Floor, { description: 'Who speaks, and who waits.' })
  floor: Floor;

  @Field(() => Presence, { description: 'How many are there.' })
  presence: Presence;

  @Field(() => Boolean, {
    description: 'Whether the reader conducts it: keeps order in the meeting, or runs it.',
  })
  viewerMayConduct: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader may ask for the floor and say that they are there.',
  })
  viewerMayTakePart: boolean;

  @Field(() => ID, { nullable: true, description: 'The stream of the desk; for those who conduct it.' })
  deskStreamId: string | null;
}
