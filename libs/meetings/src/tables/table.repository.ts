/** All SQL of the tables of meetings. */
import type { Actor } from '#kernel';
import { joinPersonCard, personCard, personCardOf, workOf } from '#municipalities';
import { visibleTo, visibleToPerson } from '#people';
import type { Sql, Tx } from '#platform';
import type { Guest } from './division.js';
import type { MeetingTable } from './table.type.js';

export type TableRow = Omit<MeetingTable, 'thread' | 'viewerMayTalk' | 'viewerMayWrite'> & {
  threadId: string | null;
};

export function tablesOf(meetingId: string): Sql {
  return {
    name: 'meetings.table.list',
    text: `select t.id, t.number, t.title, t.language, t.seats, t.output, t.output_language as "outputLanguage",
        t.output_version as "outputVersion", ${personCard('writer')} as "outputBy", t.output_at as "outputAt", t.version, t.thread_id as "threadId",
        (select count(*)::int from meetings.table_seat s where s.table_id = t.id) as taken,
        coalesce((select json_agg(${personCardOf('s.person_id')} order by p.name, p.id) from meetings.table_seat s
          join people.person p on p.id = s.person_id where s.table_id = t.id), '[]') as people
      from meetings.meeting_table t ${joinPersonCard('writer', 't.output_by')} where t.meeting_id = $1 order by t.number`,
    values: [meetingId],
  };
}

/** Where the tables of a meeting are talked about, as far as the actor reads there; what was joined to another thread is told there. */
export function threadsOf(actor: Actor, meetingId: string): Sql {
  const read = visibleTo(actor, 'place.id', { answer: 'read' }, 1);
  return {
    name: 'meetings.table.threads',
    text: `select t.id as "tableId", place.address || '/threads/' || th.number || '-' || th.slug as address, th.post_count as posts
      from meetings.meeting_table t join discussions.thread own on own.id = t.thread_id
      join discussions.thread th on th.id = coalesce(own.merged_into_id, own.id) join people.scope place on place.id = th.scope_id
      where t.meeting_id = $2 and ${read.sql}`,
    values: [...read.values, meetingId],
  };
}

export function tableInWords(id: string): Sql {
  return {
    name: 'meetings.table.words',
    text: 'select meeting_id as "meetingId", title, language from meetings.meeting_table where id = $1',
    values: [id],
  };
}

/** Says where the table is talked about; false where that was said before, or the table is gone. */
export async function takeThread(tx: Tx, id: string, threadId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.table.take-thread',
    text: 'update meetings.meeting_table set thread_id = $2 where id = $1 and thread_id is null returning id',
    values: [id, threadId],
  });
  return row !== null;
}

export function ownPlace(meetingId: string, personId: string | null): Sql {
  return {
    name: 'meetings.table.own',
    text: `select (select s.table_id from meetings.table_seat s where s.meeting_id = $1 and s.person_id = $2::uuid) as "tableId",
      coalesce((select w.table_ids from meetings.table_wish w where w.meeting_id = $1 and w.person_id = $2::uuid), '{}') as wishes`,
    values: [meetingId, personId],
  };
}

export interface HeldTable {
  id: string;
  meetingId: string;
  title: string;
  seats: number;
  taken: number;
  output: string | null;
  outputVersion: number;
  version: number;
}

/** The table, held until the commit: who sits down waits for who sat down before. */
export async function lockTable(tx: Tx, id: string): Promise<HeldTable | null> {
  const held = await tx.queryOne({
    name: 'meetings.table.lock',
    text: 'select 1 from meetings.meeting_table where id = $1 for update',
    values: [id],
  });
  if (!held) return null;
  // Counted after the lock is had: the statement that waited would count what was before.
  return tx.queryOne<HeldTable>({
    name: 'meetings.table.held',
    text: `select t.id, t.meeting_id as "meetingId", t.title, t.seats, t.output, t.output_version as "outputVersion", t.version,
        (select count(*)::int from meetings.table_seat s where s.table_id = t.id) as taken
      from meetings.meeting_table t where t.id = $1`,
    values: [id],
  });
}

/** All tables of a meeting, held in one order. */
export async function lockTables(tx: Tx, meetingId: string): Promise<{ id: string; seats: number }[]> {
  return tx.query({
    name: 'meetings.table.lock-all',
    text: 'select id, seats from meetings.meeting_table where meeting_id = $1 order by id for update',
    values: [meetingId],
  });
}

/** The next number; the meeting's row is held, so that two are not given the same. */
export async function nextNumber(tx: Tx, meetingId: string): Promise<{ number: number; all: number }> {
  await tx.query({
    name: 'meetings.table.lock-meeting',
    text: 'select 1 from meetings.meeting where id = $1 for no key update',
    values: [meetingId],
  });
  const row = await tx.queryOne<{ number: number; all: number }>({
    name: 'meetings.table.next',
    text: `select coalesce(max(number), 0)::int + 1 as number, count(*)::int as "all" from meetings.meeting_table where meeting_id = $1`,
    values: [meetingId],
  });
  return row!;
}

export async function insertTable(
  tx: Tx,
  table: { id: string; meetingId: string; number: number; title: string; language: string; seats: number },
): Promise<void> {
  await tx.query({
    name: 'meetings.table.insert',
    text: 'insert into meetings.meeting_table (id, meeting_id, number, title, language, seats) values ($1, $2, $3, $4, $5, $6)',
    values: [table.id, table.meetingId, table.number, table.title, table.language, table.seats],
  });
}

export async function updateTable(tx: Tx, id: string, title: string, seats: number): Promise<void> {
  await tx.query({
    name: 'meetings.table.update',
    text: 'update meetings.meeting_table set title = $2, seats = $3, version = version + 1 where id = $1',
    values: [id, title, seats],
  });
}

export async function deleteTable(tx: Tx, id: string, meetingId: string): Promise<void> {
  const statements: [string, string, unknown[]][] = [
    ['seats', 'delete from meetings.table_seat where table_id = $1', [id]],
    [
      'wishes',
      'update meetings.table_wish set table_ids = array_remove(table_ids, $1::uuid) where meeting_id = $2',
      [id, meetingId],
    ],
    ['table', 'delete from meetings.meeting_table where id = $1', [id]],
  ];
  for (const [name, text, values] of statements)
    await tx.query({ name: `meetings.table.delete-${name}`, text, values });
}

export async function writeOutput(tx: Tx, id: string, text: string, language: string): Promise<void> {
  await tx.query({
    name: 'meetings.table.output',
    text: `update meetings.meeting_table set output = nullif($2::text, ''), output_language = $3, output_by = $4, output_at = now(),
      output_version = output_version + 1 where id = $1`,
    values: [id, text, language, tx.actor.personId],
  });
}

export async function setWishes(tx: Tx, meetingId: string, tableIds: readonly string[]): Promise<void> {
  await tx.query({
    name: 'meetings.table.wish',
    text: `insert into meetings.table_wish (meeting_id, person_id, table_ids) values ($1, $2, $3::uuid[])
      on conflict (meeting_id, person_id) do update set table_ids = excluded.table_ids`,
    values: [meetingId, tx.actor.personId, tableIds],
  });
}

export async function tableOf(tx: Tx, meetingId: string, personId: string): Promise<string | null> {
  const row = await tx.queryOne<{ tableId: string }>({
    name: 'meetings.table.of',
    text: 'select table_id as "tableId" from meetings.table_seat where meeting_id = $1 and person_id = $2',
    values: [meetingId, personId],
  });
  return row?.tableId ?? null;
}

export async function sit(tx: Tx, meetingId: string, personId: string, tableId: string): Promise<void> {
  await tx.query({
    name: 'meetings.table.sit',
    text: `insert into meetings.table_seat (meeting_id, person_id, table_id) values ($1, $2, $3)
      on conflict (meeting_id, person_id) do update set table_id = excluded.table_id`,
    values: [meetingId, personId, tableId],
  });
}

export async function stand(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.table.stand',
    text: 'delete from meetings.table_seat where meeting_id = $1 and person_id = $2 returning 1',
    values: [meetingId, personId],
  });
  return row !== null;
}

/** Whether this person may be seated: reads the meeting. */
export async function maySit(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.table.may-sit',
    text: `select 1 from people.person p where p.id = $2 and p.erased_at is null and ${visibleToPerson('p.id', '$1::uuid', 'read')}`,
    values: [meetingId, personId],
  });
  return row !== null;
}

/** Who is divided: who has a seat in the meeting, who takes part and wished for a table, and who reads it and sits at one already. */
export async function guestsOf(tx: Tx, meetingId: string): Promise<Guest[]> {
  return tx.query<Guest>({
    name: 'meetings.table.guests',
    text: `with coming as (
        select r.person_id from meetings.registration r where r.meeting_id = $1 and r.ended_at is null and r.grant_id is not null
        union select w.person_id from meetings.table_wish w where w.meeting_id = $1 and ${visibleToPerson('w.person_id', '$1::uuid', 'write')}
        union select s.person_id from meetings.table_seat s where s.meeting_id = $1 and ${visibleToPerson('s.person_id', '$1::uuid', 'read')})
      select p.id, coalesce((select w.table_ids from meetings.table_wish w where w.meeting_id = $1 and w.person_id = p.id), '{}') as wishes,
        work.sector, work.town_id as town, p.languages[1] as language
      from coming join people.person p on p.id = coming.person_id left join lateral (${workOf('p.id')}) work on true where p.erased_at is null order by p.id`,
    values: [meetingId],
  });
}

/** Everybody sits where the division says, and nobody anywhere else. */
export async function seatAll(
  tx: Tx,
  meetingId: string,
  division: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.query({
    name: 'meetings.table.clear',
    text: 'delete from meetings.table_seat where meeting_id = $1',
    values: [meetingId],
  });
  await tx.query({
    name: 'meetings.table.seat-all',
    text: `insert into meetings.table_seat (meeting_id, person_id, table_id)
      select $1, s.person_id, s.table_id from unnest($2::uuid[], $3::uuid[]) as s(person_id, table_id)`,
    values: [meetingId, [...division.keys()], [...division.values()]],
  });
}
