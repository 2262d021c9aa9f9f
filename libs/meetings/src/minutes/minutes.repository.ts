/** What is read and written of minutes, but for the facts of the meeting. */
import type { SessionState } from '#kernel';
import { personCardOf } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { WrittenPart } from './gathering.js';
import type { MinutesStateName } from './minutes.policy.js';

export interface StoredMinutes {
  id: string;
  meetingId: string;
  state: MinutesStateName;
  version: number;
  language: string;
  edition: number;
  correctionUntil: string | null;
  reason: string | null;
}

const columns = `mi.id, mi.meeting_id as "meetingId", mi.state, mi.version, mi.language, mi.edition,
  mi.correction_until as "correctionUntil", mi.reason`;

export interface ShownMinutes extends StoredMinutes {
  rapporteurs: { id: string; name: string }[];
  /** whether who asks is noted as present */
  wasThere: boolean;
  now: string;
}

export function minutesOf(meetingIds: readonly string[], personId: string | null): Sql {
  return {
    name: 'meetings.minutes.of',
    text: `select ${columns}, coalesce((select json_agg(${personCardOf('r.person_id')} order by p.name, p.id)
          from meetings.minutes_rapporteur r join people.person p on p.id = r.person_id where r.minutes_id = mi.id), '[]') as rapporteurs,
        exists (select 1 from meetings.attendance a where a.meeting_id = mi.meeting_id and a.person_id = $2::uuid
          and a.state in ('ON_SITE', 'REMOTE')) as "wasThere", clock_timestamp() as now
      from meetings.minutes mi where mi.meeting_id = any($1::uuid[])`,
    values: [meetingIds, personId],
  };
}

const inOrder = `order by array_position(array['OPENING', 'ITEM', 'CLOSING'], pt.kind), i.position nulls last,
  (select si.taken_at from meetings.session_item si where si.item_id = i.id) nulls last, pt.id`;

export interface DraftRow {
  head: number;
  parts: {
    id: string;
    kind: WrittenPart['kind'];
    agendaItemId: string | null;
    title: string | null;
    state: string;
    text: string;
  }[];
}

/** The parts with the number of the stream from the same snapshot. */
export function draftOf(minutesId: string): Sql {
  return {
    name: 'meetings.minutes.draft',
    text: `select coalesce((select h.head from platform.stream_head h where h.stream_id = $1), 0) as head,
        coalesce((select json_agg(json_build_object('id', pt.id, 'kind', pt.kind, 'agendaItemId', pt.item_id, 'title', i.title,
            'state', translate(encode(pt.state, 'base64'), E'\\n', ''), 'text', pt.text) ${inOrder})
          from meetings.minutes_part pt left join meetings.agenda_item i on i.id = pt.item_id
          where pt.minutes_id = $1), '[]') as parts`,
    values: [minutesId],
  };
}

/** What was written, in order. */
export function writtenParts(minutesId: string): Sql {
  return {
    name: 'meetings.minutes.written',
    text: `select pt.kind, pt.item_id as "agendaItemId", pt.text from meetings.minutes_part pt
      left join meetings.agenda_item i on i.id = pt.item_id where pt.minutes_id = $1 ${inOrder}`,
    values: [minutesId],
  };
}

/** The minutes of a meeting, held until the commit. */
export function lockMinutes(tx: Tx, meetingId: string): Promise<StoredMinutes | null> {
  return tx.queryOne<StoredMinutes>({
    name: 'meetings.minutes.lock',
    text: `select ${columns} from meetings.minutes mi where mi.meeting_id = $1 for update`,
    values: [meetingId],
  });
}

export interface HeldPart {
  id: string;
  minutesId: string;
  meetingId: string;
  minutesState: MinutesStateName;
  state: Buffer;
  version: number;
}

/** A part, held until the commit, with its minutes held against being moved on meanwhile. */
export function lockPart(tx: Tx, id: string): Promise<HeldPart | null> {
  return tx.queryOne<HeldPart>({
    name: 'meetings.minutes-part.lock',
    text: `select pt.id, pt.minutes_id as "minutesId", mi.meeting_id as "meetingId", mi.state as "minutesState", pt.state, pt.version
      from meetings.minutes_part pt join meetings.minutes mi on mi.id = pt.minutes_id where pt.id = $1 for update of pt for share of mi`,
    values: [id],
  });
}

/** So many of the last updates are kept: who fell out for longer gets the whole part. */
const keptUpdates = 500;

export async function writePart(
  tx: Tx,
  id: string,
  { state, text, version, change }: { state: Uint8Array; text: string; version: number; change: Uint8Array },
): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-part.write',
    text: `with old as (delete from meetings.minutes_update where part_id = $1 and version <= $4::int - ${keptUpdates}),
        typed as (insert into meetings.minutes_update (part_id, version, change) values ($1, $4, $5))
      update meetings.minutes_part set state = $2, text = $3, version = $4 where id = $1`,
    values: [id, Buffer.from(state), text, version, Buffer.from(change)],
  });
}

/** What was typed update by update is sent no more: nobody types any longer. */
export async function forgetUpdates(tx: Tx, minutesId: string): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-update.forget',
    text: `delete from meetings.minutes_update u using meetings.minutes_part pt where pt.id = u.part_id and pt.minutes_id = $1`,
    values: [minutesId],
  });
}

/** What was typed with these numbers of these parts, as far as it is kept. */
export function updatesOf(parts: readonly string[], versions: readonly number[]): Sql {
  return {
    name: 'meetings.minutes-update.of',
    text: `select u.part_id as "partId", u.version, u.change from unnest($1::uuid[], $2::int[]) as asked(part_id, version)
      join meetings.minutes_update u on u.part_id = asked.part_id and u.version = asked.version`,
    values: [parts, versions],
  };
}

/** The whole of these parts. */
export function statesOf(parts: readonly string[]): Sql {
  return {
    name: 'meetings.minutes-part.states',
    text: 'select id as "partId", state as change from meetings.minutes_part where id = any($1::uuid[])',
    values: [parts],
  };
}

export async function insertMinutes(
  tx: Tx,
  minutes: { id: string; meetingId: string; language: string },
): Promise<void> {
  await tx.query({
    name: 'meetings.minutes.insert',
    text: 'insert into meetings.minutes (id, meeting_id, language, begun_by) values ($1, $2, $3, $4)',
    values: [minutes.id, minutes.meetingId, minutes.language, tx.actor.personId],
  });
}

export interface MissingPart {
  kind: WrittenPart['kind'];
  agendaItemId: string | null;
}

/**
 * Of what there is no part yet: opening, closing, and the items that were taken up; of a meeting without a live session, all that
 * stand in its agenda.
 */
export function missingParts(
  tx: Tx,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<MissingPart[]> {
  return tx.query<MissingPart>({
    name: 'meetings.minutes-part.missing',
    text: `with wanted as (
        select kind, null::uuid as item_id from unnest(array['OPENING', 'CLOSING']) as kind
        union all
        select 'ITEM', i.id from meetings.agenda_item i join meetings.live_session s on s.meeting_id = i.meeting_id
        where i.meeting_id = $2 and case when s.opened_at is null then i.state = 'STANDING'
          else exists (select 1 from meetings.session_item si where si.item_id = i.id) end)
      select w.kind, w.item_id as "agendaItemId" from wanted w where not exists (select 1 from meetings.minutes_part pt
        where pt.minutes_id = $1 and pt.kind = w.kind and pt.item_id is not distinct from w.item_id)`,
    values: [id, meetingId],
  });
}

export async function insertParts(
  tx: Tx,
  minutesId: string,
  parts: readonly (MissingPart & { id: string })[],
  state: Uint8Array,
): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-part.insert',
    text: `insert into meetings.minutes_part (id, minutes_id, kind, item_id, state)
      select p.id, $1, p.kind, p.item_id, $5 from unnest($2::uuid[], $3::text[], $4::uuid[]) as p(id, kind, item_id)`,
    values: [
      minutesId,
      parts.map(({ id }) => id),
      parts.map(({ kind }) => kind),
      parts.map(({ agendaItemId }) => agendaItemId),
      Buffer.from(state),
    ],
  });
}

export interface MeetingToRecord {
  session: SessionState;
  languages: string[];
  titles: Record<string, string>;
}

/** Held with its live session: of two who begin minutes at once the second finds them begun. */
export async function lockForMinutes(tx: Tx, meetingId: string): Promise<MeetingToRecord> {
  const row = await tx.queryOne<MeetingToRecord>({
    name: 'meetings.minutes.meeting',
    text: `select s.state as session, m.languages, m.titles from meetings.live_session s
      join meetings.meeting m on m.id = s.meeting_id where s.meeting_id = $1 for update of s`,
    values: [meetingId],
  });
  return row!;
}

/** How far the live session of a meeting is. */
export function sessionOf(meetingId: string): Sql {
  return {
    name: 'meetings.minutes.session',
    text: 'select state from meetings.live_session where meeting_id = $1',
    values: [meetingId],
  };
}

/** Something is done with the minutes. */
export async function moveMinutes(tx: Tx, minutes: StoredMinutes): Promise<void> {
  await tx.query({
    name: 'meetings.minutes.move',
    text: `update meetings.minutes set state = $2, edition = $3, correction_until = $4, reason = $5, version = $6 where id = $1`,
    values: [
      ...[minutes.id, minutes.state, minutes.edition, minutes.correctionUntil],
      ...[minutes.reason, minutes.version],
    ],
  });
}
