import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor, type SeatCountView } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import type { MeetingSector } from '../meeting/kinds.type.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { endOf } from '../meeting/moments.js';
import {
  listAttendees,
  listRegistrations,
  mayReadAttendees,
  oneRegistration,
  ownRegistrations,
  registeringFor,
  runsMeeting,
  type PoolCount,
  type ReadRegistration,
  type RegisteringRow,
} from './reading.repository.js';
import { barTo, type Comer } from './registering.policy.js';
import type { Attendance, RegistrationBar, RegistrationManner } from './registration-kinds.type.js';
import {
  attendeesAtOnce,
  registrationsAtOnce,
  type AttendeesArgs,
  type RegistrationsArgs,
} from './registration.inputs.js';
import type {
  Attendee,
  MeetingRegistration,
  Registration,
  RegistrationQuestion,
  SeatCount,
} from './registration.type.js';

/** How one registers for meetings, and who has. */
@Injectable()
export class RegistrationReading {
  constructor(private readonly database: Database) {}

  /** Of those meetings that the actor may read and where registration was ever opened. */
  async of(actor: Actor, meetings: readonly Meeting[]): Promise<Map<string, MeetingRegistration>> {
    const ids = meetings.map(({ id }) => id);
    const [rows, own] = await Promise.all([
      this.database.read<RegisteringRow>(registeringFor(actor, ids)),
      actor.personId
        ? this.database.read<ReadRegistration>(ownRegistrations(actor.personId, ids))
        : ([] as ReadRegistration[]),
    ]);
    const mine = new Map(own.map((row) => [row.meetingId, row]));
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return new Map(
      rows.map((row) => [
        row.meetingId,
        shown(row, byId.get(row.meetingId)!, mine.get(row.meetingId), actor),
      ]),
    );
  }

  /** For the person and those who run the meeting. */
  async get(actor: Actor, id: string): Promise<Registration> {
    const found = await this.database.readOne<ReadRegistration>(oneRegistration(actor, id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Who takes part and lets the others see that; NOT_FOUND for those who take no part. */
  async attendees(actor: Actor, { meetingId, ...asked }: AttendeesArgs): Promise<PageOf<Attendee>> {
    const first = clampFirst(asked.first, attendeesAtOnce);
    const key = keyOf(asked.after, 2);
    if (key && !isId(key[1])) throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
    const rows = await this.database.read<Attendee & { id: string }>(
      listAttendees(actor, meetingId, key, first + 1),
    );
    if (rows.length === 0 && !(await this.database.readOne(mayReadAttendees(actor, meetingId))))
      throw new DomainError('NOT_FOUND');
    return pageOf(
      rows,
      first,
      (row) => [row.sortKey, row.id],
      (row) => row,
    );
  }

  /** For those who run the meeting; NOT_FOUND for all others. */
  async list(actor: Actor, asked: RegistrationsArgs): Promise<PageOf<Registration>> {
    const first = clampFirst(asked.first, registrationsAtOnce);
    const key = keyOf(asked.after, 2);
    if (key && (Number.isNaN(Date.parse(String(key[0]))) || !isId(key[1])))
      throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
    if (!(await this.database.readOne(runsMeeting(actor, asked.meetingId))))
      throw new DomainError('NOT_FOUND');
    const { meetingId, state } = asked;
    const rows = await this.database.read<ReadRegistration>(
      listRegistrations(actor, { meetingId, state: state ?? null }, key, first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.createdAt, row.id],
      (row) => row,
    );
  }
}

function shown(
  row: RegisteringRow,
  meeting: Meeting,
  own: ReadRegistration | undefined,
  actor: Actor,
): MeetingRegistration {
  const comer = {
    signedIn: actor.personId !== null || (row.guests && meeting.visibility === 'PUBLIC'),
    invited: false,
    registered: own?.alive ?? false,
  };
  return doorShown(row, meeting, comer, own);
}

/** How one registers, to somebody who stands before the door. */
export function doorShown(
  row: RegisteringRow,
  meeting: Pick<Meeting, 'state' | 'date' | 'endTime' | 'startTime' | 'timeZone'>,
  comer: Comer,
  own: ReadRegistration | undefined,
): MeetingRegistration {
  const door = { ...row, meetingState: meeting.state, meetingEndsAt: endOf(meeting) };
  return {
    ...row,
    manner: row.manner as RegistrationManner,
    questions: row.questions as RegistrationQuestion[],
    seats: row.pools.map((pool) => seatCount(pool, row.separateRemote)),
    viewerBar: barTo(door, comer, Date.now()) as RegistrationBar | null,
    viewerRegistration: own ?? null,
  };
}

function seatCount(pool: PoolCount, separate: boolean): SeatCount {
  const quotas = Object.entries(pool.quotas).map(([sector, seats]) => ({
    sector: sector as MeetingSector,
    seats,
  }));
  return {
    ...seatsTold(pool, separate),
    attendance: attendanceOf(pool, separate) as Attendance | null,
    quotas,
  };
}

function attendanceOf({ kind }: PoolCount, separate: boolean): 'ON_SITE' | 'REMOTE' | null {
  if (!separate) return null;
  return kind === 'MAIN' ? 'ON_SITE' : 'REMOTE';
}

/** The numbers of a pool as the watchers of a meeting are sent them. */
export function seatsTold(pool: PoolCount, separate: boolean): SeatCountView {
  const { capacity, taken, waiting } = pool;
  return { attendance: attendanceOf(pool, separate), capacity, taken, waiting };
}
