/** What is read and written of sessions. */
import type { Actor, Labels } from '#kernel';
import { personCardOf } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { SessionContent, StoredSession } from './session-row.js';

const people = (card: boolean): string =>
  `(select coalesce(json_agg(json_build_object('role', sp.role, 'personId', sp.person_id, 'name', sp.name,
      'jobTitle', sp.job_title, 'organisation', sp.organisation${card ? `, 'person', ${personCardOf('sp.person_id')}` : ''})
      order by sp.position), '[]') from meetings.session_person sp where sp.session_id = s.id) as people`;
/** How much was said, and where; what was joined to another thread is told there. */
const talk = `(select json_build_object('number', coalesce(onward.number, t.number), 'slug', coalesce(onward.slug, t.slug),
    'posts', coalesce(onward.post_count, t.post_count)) from discussions.thread t
  left join discussions.thread onward on onward.id = t.merged_into_id
  where t.id = s.thread_id and coalesce(onward.scope_id, t.scope_id) = s.meeting_id) as thread`;
const columns = (card: boolean): string =>
  `s.id, s.meeting_id as "meetingId", s.version, s.kind, s.titles, s.topics, s.date, s.start_time as "startTime",
    s.end_time as "endTime", s.time_zone as "ownZone", coalesce(s.time_zone, m.time_zone) as "timeZone", s.room_id as "roomId",
    s.track, s.host_organisation_id as "hostOrganisationId", s.thread_id as "threadId", ${people(card)}${card ? `, ${talk}` : ''}`;
const from = 'from meetings.meeting_session s join meetings.meeting m on m.id = s.meeting_id';

/** All sessions of these meetings, with the cards of the people in them. */
export function sessionsOf(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.session.of',
    text: `select ${columns(true)} ${from} where s.meeting_id = any($1::uuid[]) and s.removed_at is null order by s.id`,
    values: [meetingIds],
  };
}

/**
 * Sessions of other meetings around a day in which one of these people chairs or speaks, of meetings that the actor reads: of
 * others it is not told that they are there. Around: what is one day here may be another on the clock of a far place.
 */
export function sessionsElsewhere(
  actor: Actor,
  meetingId: string,
  personIds: readonly string[],
  date: string,
): Sql {
  const read = visibleTo(actor, 'm.id', { answer: 'read' }, 1);
  return {
    name: 'meetings.session.elsewhere',
    text: `select ${columns(true)} ${from}
           where s.id in (select session_id from meetings.session_person where person_id = any($3::uuid[]) and role <> 'RAPPORTEUR')
             and s.meeting_id <> $2 and s.removed_at is null and m.state in ('PLANNED', 'HELD') and s.start_time is not null
             and s.date between to_char($4::date - 1, 'YYYY-MM-DD') and to_char($4::date + 1, 'YYYY-MM-DD') and ${read.sql}
           order by s.date, s.start_time, s.id limit 50`,
    values: [...read.values, meetingId, personIds, date],
  };
}

export function meetingOfSession(id: string): Sql {
  return {
    name: 'meetings.session.meeting',
    text: 'select meeting_id as "meetingId" from meetings.meeting_session where id = $1 and removed_at is null',
    values: [id],
  };
}

export interface Told {
  meetingId: string;
  kind: string;
  titles: Labels;
}

/** What a talk about it is called. */
export function sessionInWords(id: string): Sql {
  return {
    name: 'meetings.session.words',
    text: `select meeting_id as "meetingId", kind, titles from meetings.meeting_session where id = $1 and removed_at is null`,
    values: [id],
  };
}

/** Held until the commit. */
export function lockSession(tx: Tx, id: string): Promise<StoredSession | null> {
  return tx.queryOne<StoredSession>({
    name: 'meetings.session.lock',
    text: `select ${columns(false)} ${from} where s.id = $1 and s.removed_at is null for update of s`,
    values: [id],
  });
}

export async function countSessions(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ count: number }>({
    name: 'meetings.session.count',
    text: 'select count(*)::int as count from meetings.meeting_session where meeting_id = $1 and removed_at is null',
    values: [meetingId],
  });
  return row!.count;
}

const valuesOf = (id: string, content: SessionContent): unknown[] => [
  ...[id, content.kind, content.titles, content.topics, content.date, content.startTime, content.endTime],
  ...[content.ownZone, content.roomId, content.track, content.hostOrganisationId],
];

export async function insertSession(
  tx: Tx,
  id: string,
  meetingId: string,
  content: SessionContent,
): Promise<void> {
  await tx.query({
    name: 'meetings.session.insert',
    text: `insert into meetings.meeting_session (id, kind, titles, topics, date, start_time, end_time, time_zone, room_id, track,
             host_organisation_id, meeting_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [...valuesOf(id, content), meetingId],
  });
  await writePeople(tx, id, content);
}

export async function updateSession(
  tx: Tx,
  id: string,
  version: number,
  content: SessionContent,
): Promise<void> {
  await tx.query({
    name: 'meetings.session.update',
    text: `update meetings.meeting_session set (kind, titles, topics, date, start_time, end_time, time_zone, room_id, track,
             host_organisation_id, version) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) where id = $1`,
    values: [...valuesOf(id, content), version],
  });
  await writePeople(tx, id, content);
}

async function writePeople(tx: Tx, id: string, content: SessionContent): Promise<void> {
  await tx.query({
    name: 'meetings.session-person.clear',
    text: 'delete from meetings.session_person where session_id = $1',
    values: [id],
  });
  await tx.query({
    name: 'meetings.session-person.write',
    text: `insert into meetings.session_person (session_id, position, role, person_id, name, job_title, organisation)
           select $1, p.position, p.role, p."personId", p.name, p."jobTitle", p.organisation from jsonb_to_recordset($2::jsonb)
             as p(position int, role text, "personId" uuid, name text, "jobTitle" text, organisation text)`,
    values: [id, JSON.stringify(content.people.map((one, at) => ({ ...one, position: at + 1 })))],
  });
}

export async function removeSession(tx: Tx, id: string, version: number): Promise<void> {
  await tx.query({
    name: 'meetings.session.remove',
    text: 'update meetings.meeting_session set removed_at = now(), version = $2 where id = $1',
    values: [id, version],
  });
}

export async function setThread(tx: Tx, id: string, threadId: string): Promise<void> {
  await tx.query({
    name: 'meetings.session.thread',
    text: 'update meetings.meeting_session set thread_id = $2 where id = $1',
    values: [id, threadId],
  });
}

/** Whether all of these people are there, the room is one of the meeting's, and the organisation is known. */
export async function pointsToWhatIs(
  tx: Tx,
  meetingId: string,
  { roomId, hostOrganisationId, people: named }: SessionContent,
): Promise<{ room: boolean; host: boolean; people: boolean }> {
  const personIds = [...new Set(named.flatMap(({ personId }) => personId ?? []))];
  const row = await tx.queryOne<{ room: boolean; host: boolean; people: boolean }>({
    name: 'meetings.session.points',
    text: `select
        $2::uuid is null or exists (select 1 from meetings.venue_room r join meetings.venue v on v.id = r.venue_id
          where r.id = $2 and v.meeting_id = $1) as room,
        $3::uuid is null or exists (select 1 from municipalities.organisation where id = $3) as host,
        (select count(*) from people.person where id = any($4::uuid[]) and erased_at is null) = cardinality($4::uuid[]) as people`,
    values: [meetingId, roomId, hostOrganisationId, personIds],
  });
  return row!;
}
