import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor, type SeatCountView } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import type { MeetingSector } from '../meeting/kinds.type.js';
import { Standings } from '../meeting/standing.js';
import {
  listAttendees,
  listRegistrations,
  mayReadAttendees,
  oneRegistration,
  ownRegistrations,
  registeringFor,
  type PoolCount,
  type ReadRegistration,
  type RegisteringFor,
  type RegisteringRow,
} from './reading.repository.js';
import { asDoor, barTo, type Comer, type MeetingAtDoor } from './registering.policy.js';
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
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** Of those meetings that the actor may read and where registration was ever opened. */
  async byMeeting(actor: Actor, ids: readonly string[]): Promise<Map<string, MeetingRegistration>> {
    const [rows, own] = await Promise.all([
      this.database.read<RegisteringFor>(registeringFor(actor, ids)),
      actor.personId
        ? this.database.read<ReadRegistration>(ownRegistrations(actor.personId, ids))
        : ([] as ReadRegistration[]),
    ]);
    const mine = new Map(own.map((row) => [row.meetingId, row]));
    return new Map(rows.map((row) => [row.meetingId, shown(row, mine.get(row.meetingId), actor)]));
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
    const { meetingId, state } = asked;
    const standing = (await this.standings.byId(actor, [meetingId])).get(meetingId);
    if (!standing?.runs) throw new DomainError('NOT_FOUND');
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

function shown(row: RegisteringFor, own: ReadRegistration | undefined, actor: Actor): MeetingRegistration {
  const comer = {
    signedIn: actor.personId !== null || (row.guests && row.visibility === 'PUBLIC'),
    invited: false,
    registered: own?.alive ?? false,
  };
  return doorShown(row, comer, own);
}

/** How one registers, to somebody who stands before the door. */
export function doorShown(
  row: RegisteringRow & MeetingAtDoor,
  comer: Comer,
  own: ReadRegistration | undefined,
): MeetingRegistration {
  return {
    ...row,
    manner: row.manner as RegistrationManner,
    questions: row.questions as RegistrationQuestion[],
    seats: row.pools.map((pool) => seatCount(pool, row.separateRemote)),
    viewerBar: barTo(asDoor(row), comer, Date.now()) as RegistrationBar | null,
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
