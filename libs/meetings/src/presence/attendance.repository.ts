/** Who is at a meeting. */
import type { AttendanceState } from '#kernel';
import { townOf } from '#municipalities';
import { isActive } from '#people';
import type { Sql, Tx } from '#platform';
import { attendanceColumns } from '../live-session/live-room.sql.js';
import type { OwnPresence } from './attendance.type.js';

/** The code by which somebody is known at the door: the first letters of a hash with a salt that nobody knows. */
const codeOf = (person: string): string =>
  `upper(substr(encode(sha256(convert_to(s.code_salt::text || ${person}::text, 'UTF8')), 'hex'), 1, 8))`;

export interface Door {
  deskStreamId: string;
  state: 'SCHEDULED' | 'OPEN' | 'PAUSED' | 'CLOSED';
  now: string;
}

export async function doorOf(tx: Tx, meetingId: string): Promise<Door> {
  const row = await tx.queryOne<Door>({
    name: 'meetings.attendance.door',
    text: `select desk_stream_id as "deskStreamId", state, clock_timestamp() as now from meetings.live_session where meeting_id = $1`,
    values: [meetingId],
  });
  return row!;
}

export interface Noted {
  id: string;
  version: number;
}

/** Notes a person; no row where it was noted so before. */
export function notePerson(
  tx: Tx,
  note: { id: string; meetingId: string; personId: string; state: AttendanceState },
): Promise<Noted | null> {
  return tx.queryOne<Noted>({
    name: 'meetings.attendance.note',
    text: `insert into meetings.attendance as a (id, meeting_id, person_id, state, noted_by) values ($1, $2, $3, $4, $5)
      on conflict (meeting_id, person_id) where person_id is not null do update
        set state = excluded.state, noted_at = excluded.noted_at, noted_by = excluded.noted_by, version = a.version + 1
        where a.state <> excluded.state
      returning id, version`,
    values: [note.id, note.meetingId, note.personId, note.state, tx.actor.personId],
  });
}

/** Notes somebody without an account. */
export async function noteName(
  tx: Tx,
  note: { id: string; meetingId: string; name: string; state: AttendanceState },
): Promise<Noted> {
  const row = await tx.queryOne<Noted>({
    name: 'meetings.attendance.note-name',
    text: `insert into meetings.attendance (id, meeting_id, name, state, noted_by) values ($1, $2, $3, $4, $5)
      returning id, version`,
    values: [note.id, note.meetingId, note.name, note.state, tx.actor.personId],
  });
  return row!;
}

/** Changes a note that is there; no row where there is none, or nothing to change. */
export function changeNote(
  tx: Tx,
  note: { id: string; meetingId: string; state: AttendanceState },
): Promise<Noted | null> {
  return tx.queryOne<Noted>({
    name: 'meetings.attendance.change',
    text: `update meetings.attendance set state = $3, noted_at = clock_timestamp(), noted_by = $4, version = version + 1
      where id = $1 and meeting_id = $2 and state <> $3 returning id, version`,
    values: [note.id, note.meetingId, note.state, tx.actor.personId],
  });
}

/** The person of those who may come whose code this is. */
export async function personOfCode(tx: Tx, meetingId: string, code: string): Promise<string | null> {
  const row = await tx.queryOne<{ personId: string }>({
    name: 'meetings.attendance.code',
    text: `select p.id as "personId" from meetings.live_session s join meetings.meeting m on m.id = s.meeting_id
      join people.scope sc on sc.id = m.id
      cross join lateral (select distinct g.person_id as id from people.scope_grant g
        where (g.scope_id in (m.id, m.group_id, m.community_id) or g.scope_id = any(sc.reached_from)) and ${isActive('g')}) p
      where s.meeting_id = $1 and ${codeOf('p.id')} = $2 limit 1`,
    values: [meetingId, code],
  });
  return row?.personId ?? null;
}

export type OwnPresenceRow = Pick<OwnPresence, 'code' | 'state'> &
  Pick<Door, 'now'> & { meetingId: string; door: Door['state'] };

/** How somebody is noted at these meetings, and their code for each door. */
export function ownPresences(meetingIds: readonly string[], personId: string): Sql {
  return {
    name: 'meetings.attendance.own',
    text: `select s.meeting_id as "meetingId", ${codeOf('$2::uuid')} as code, s.state as door, clock_timestamp() as now,
        (select a.state from meetings.attendance a where a.meeting_id = s.meeting_id and a.person_id = $2::uuid) as state
      from meetings.live_session s where s.meeting_id = any($1::uuid[])`,
    values: [meetingIds, personId],
  };
}

/** All notes, the newest first. */
export function attendances(meetingId: string, after: string | null, limit: number): Sql {
  return {
    name: 'meetings.attendance.list',
    text: `select ${attendanceColumns} from meetings.attendance a
      where a.meeting_id = $1 and ($2::uuid is null or a.id < $2::uuid) order by a.id desc limit $3`,
    values: [meetingId, after, limit],
  };
}

/** The note of a person. */
export async function noteOf(tx: Tx, meetingId: string, personId: string): Promise<string> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'meetings.attendance.of-person',
    text: 'select id from meetings.attendance where meeting_id = $1 and person_id = $2',
    values: [meetingId, personId],
  });
  return row!.id;
}

/** Whether this is a note of that meeting. */
export async function isNoted(tx: Tx, meetingId: string, id: string): Promise<boolean> {
  const row = await tx.queryOne<{ found: boolean }>({
    name: 'meetings.attendance.exists',
    text: 'select exists (select 1 from meetings.attendance where id = $1 and meeting_id = $2) as found',
    values: [id, meetingId],
  });
  return row!.found;
}

/** Who is there and could vote, and for which towns they came. */
export async function presentAt(
  tx: Tx,
  meetingId: string,
): Promise<{ people: number; municipalityIds: string[] }> {
  const row = await tx.queryOne<{ people: number; municipalityIds: string[] }>({
    name: 'meetings.attendance.present',
    text: `select count(*)::int as people, coalesce(array_agg(distinct town.id) filter (where town.id is not null), '{}') as "municipalityIds"
      from meetings.attendance a left join lateral (${townOf('a.person_id')}) town on true
      where a.meeting_id = $1 and a.person_id is not null and a.state in ('ON_SITE', 'REMOTE')`,
    values: [meetingId],
  });
  return row!;
}
