/** What is written of live sessions, each in the transaction of the verb. */
import { randomInt } from 'node:crypto';
import {
  newId,
  newUnorderedId,
  type Projection,
  type SessionState,
  type TakenItem,
  type TimerView,
} from '#kernel';
import type { Sql, Tx } from '#platform';

/** With a new meeting: its session, its list of speakers, its desk. */
export async function openLiveSession(tx: Tx, meetingId: string): Promise<void> {
  const deskStreamId = newId();
  await tx.openStream({ id: deskStreamId, kind: 'desk', subjectId: meetingId, audienceId: meetingId });
  await tx.query({
    name: 'meetings.live-session.insert',
    text: `with session as (
        insert into meetings.live_session (meeting_id, desk_stream_id, code_salt) values ($1, $2, $3)
      )
      insert into meetings.floor (meeting_id) values ($1)`,
    values: [meetingId, deskStreamId, newUnorderedId()],
  });
}

export interface LockedSession {
  meetingId: string;
  deskStreamId: string;
  version: number;
  state: SessionState;
  agendaItemId: string | null;
  timer: TimerView;
  shows: Projection;
  pollId: string | null;
  guests: boolean;
  /** the moment at which it is held, by the database's clock: all processes and clients count by it */
  now: number;
}

/** The session, held until the commit. */
export async function lockSession(tx: Tx, meetingId: string): Promise<LockedSession | null> {
  const row = await tx.queryOne<
    Omit<LockedSession, 'timer' | 'now'> & Pick<TimerView, 'allottedMs' | 'usedMs' | 'runningSince'>
  >({
    name: 'meetings.live-session.lock',
    text: `select meeting_id as "meetingId", desk_stream_id as "deskStreamId", version, state, item_id as "agendaItemId",
        allotted_ms as "allottedMs", used_ms as "usedMs", running_since as "runningSince", shows, poll_id as "pollId",
        hall_code is not null as guests
      from meetings.live_session where meeting_id = $1 for update`,
    values: [meetingId],
  });
  if (!row) return null;
  const { allottedMs, usedMs, runningSince, ...session } = row;
  return { ...session, timer: { allottedMs, usedMs, runningSince, endsAt: null }, now: await momentOf(tx) };
}

/** The moment now, after whatever was waited for. */
export async function momentOf(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ now: string }>({
    name: 'meetings.live-session.now',
    text: 'select clock_timestamp() as now',
    values: [],
  });
  return Date.parse(row!.now);
}

/** Six digits; they open nothing but the list of who is there. */
const freshCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export async function updateSession(
  tx: Tx,
  session: Omit<LockedSession, 'deskStreamId'>,
  before: SessionState,
): Promise<void> {
  const { meetingId, version, state, agendaItemId, timer, shows, pollId, guests, now } = session;
  const at = new Date(now).toISOString();
  const opens = state === 'OPEN' && (before === 'SCHEDULED' || before === 'CLOSED');
  await tx.query({
    name: 'meetings.live-session.update',
    text: `update meetings.live_session set version = $2, state = $3, item_id = $4, allotted_ms = $5, used_ms = $6,
        running_since = $7, shows = $8, poll_id = $9,
        opened_at = case when $10 then coalesce(opened_at, $12) else opened_at end,
        closed_at = case when $10 then null when $11 then $12 else closed_at end,
        hall_code = case when $13 then coalesce(hall_code, $14) end
      where meeting_id = $1`,
    values: [
      ...[
        meetingId,
        version,
        state,
        agendaItemId,
        timer.allottedMs,
        Math.round(timer.usedMs),
        timer.runningSince,
      ],
      ...[shows, pollId, opens, state === 'CLOSED' && before !== 'CLOSED', at],
      ...[guests, freshCode()],
    ],
  });
}

/** Has the code of the hall be good no more; null where guests did not join by one. */
export async function endHallCode(tx: Tx, meetingId: string): Promise<number | null> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.live-session.end-hall-code',
    text: `update meetings.live_session set hall_code = null, version = version + 1
      where meeting_id = $1 and hall_code is not null returning version`,
    values: [meetingId],
  });
  return row?.version ?? null;
}

/** Items of the agenda as the session takes them up, in order. */
export function agendaOfSession(meetingId: string): Sql {
  return {
    name: 'meetings.session-item.agenda',
    text: `select i.id, i.minutes * 60000 as "allottedMs", coalesce(t.used_ms, 0) as "usedMs"
      from meetings.agenda_item i left join meetings.session_item t on t.item_id = i.id
      where i.meeting_id = $1 and i.state = 'STANDING' order by i.position`,
    values: [meetingId],
  };
}

export type AgendaRow = TakenItem;

/** The item that is left, with what it has taken. */
export async function leaveItem(tx: Tx, agendaItemId: string, usedMs: number): Promise<void> {
  await tx.query({
    name: 'meetings.session-item.leave',
    text: `with span as (update meetings.session_span set ended_at = clock_timestamp() where item_id = $1 and ended_at is null)
      update meetings.session_item set used_ms = $2, left_at = clock_timestamp() where item_id = $1`,
    values: [agendaItemId, Math.round(usedMs)],
  });
}

/** The item that is taken up; when it was first, stays. */
export async function takeItem(tx: Tx, agendaItemId: string): Promise<void> {
  await tx.query({
    name: 'meetings.session-item.take',
    text: `with span as (insert into meetings.session_span (id, item_id, began_at) values ($2, $1, clock_timestamp()))
      insert into meetings.session_item (item_id, taken_at) values ($1, clock_timestamp())
      on conflict (item_id) do update set left_at = null`,
    values: [agendaItemId, newId()],
  });
}

/** In what the source of an outcome names an item of an agenda. */
export const agendaItemSource = 'agenda-item';

/** The item that is taken just now, as the source of what is decided; null while nothing goes on. */
export function sourceAt(tx: Tx, meetingId: string): Promise<{ kind: string; id: string } | null> {
  return tx.queryOne({
    name: 'meetings.live-session.source',
    text: `select '${agendaItemSource}' as kind, item_id as id from meetings.live_session
      where meeting_id = $1 and state in ('OPEN', 'PAUSED') and item_id is not null`,
    values: [meetingId],
  });
}

/** Whether this is a poll of this meeting that was opened: of a draft nobody is told. */
export async function isPoll(tx: Tx, meetingId: string, pollId: string): Promise<boolean> {
  const row = await tx.queryOne<{ found: boolean }>({
    name: 'meetings.live-session.poll',
    text: `select exists (select 1 from discussions.poll where id = $1 and scope_id = $2 and state <> 'DRAFT') as found`,
    values: [pollId, meetingId],
  });
  return row!.found;
}

/** The meetings whose session goes on or pauses, the latest first; more than are ever held at once. */
export const openSessions: Sql = {
  name: 'meetings.live-session.open',
  text: `select meeting_id as id from meetings.live_session where state in ('OPEN', 'PAUSED') order by opened_at desc limit 200`,
  values: [],
};
