/** All SQL of the seats of sessions. The pools and what is in them are counted by registration/: one mechanism for all. */
import { newId } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { SeatState } from '../registration/registering.policy.js';
import { lockPools, type Pool } from '../registration/seats.repository.js';

export interface SessionSeatsRow {
  sessionId: string;
  meetingId: string;
  capacity: number | null;
  taken: number;
  waiting: number;
  viewerState: SeatState | null;
  viewerPlace: number | null;
  viewerOfferedUntil: string | null;
  /** has a seat in the meeting */
  comes: boolean;
}

/** Of these sessions those that have seats of their own, and how this person stands there. */
export function seatsOfSessions(sessionIds: readonly string[], personId: string | null): Sql {
  return {
    name: 'meetings.session-seats.of',
    text: `select p.session_id as "sessionId", p.meeting_id as "meetingId", p.capacity,
        (select count(*)::int from meetings.seat t where t.pool_id = p.id and t.state in ('HELD', 'OFFERED')) as taken,
        (select count(*)::int from meetings.seat w where w.pool_id = p.id and w.state = 'WAITING') as waiting,
        own.state as "viewerState", own.offered_until as "viewerOfferedUntil",
        case when own.state = 'WAITING' then (select count(*)::int from meetings.seat w
          where w.pool_id = p.id and w.state = 'WAITING' and w.arrival <= own.arrival) end as "viewerPlace",
        ${comesTo('p.meeting_id', '$2::uuid')} as comes
      from meetings.seat_pool p left join lateral (
        select s.state, s.offered_until, s.arrival from meetings.seat s join meetings.registration r on r.id = s.registration_id
        where s.pool_id = p.id and r.person_id = $2::uuid and s.state in ('WAITING', 'OFFERED', 'HELD') limit 1) own on true
      where p.session_id = any($1::uuid[]) and p.kind = 'SESSION'`,
    values: [sessionIds, personId],
  };
}

/** Whether somebody has a seat in a meeting. */
const comesTo = (meeting: string, person: string): string => `exists (select 1 from meetings.registration mr
    join meetings.seat ms on ms.registration_id = mr.id and ms.state = 'HELD'
    join meetings.seat_pool mp on mp.id = ms.pool_id and mp.kind <> 'SESSION'
    where mr.meeting_id = ${meeting} and mr.person_id = ${person} and mr.ended_at is null)`;

/** The sessions of these meetings in which this person has a seat, or is offered one. */
export function sessionsAttended(personId: string, meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.session-seats.attended',
    text: `select p.session_id as id from meetings.seat s join meetings.seat_pool p on p.id = s.pool_id and p.kind = 'SESSION'
      join meetings.registration r on r.id = s.registration_id
      where r.person_id = $1 and p.meeting_id = any($2::uuid[]) and s.state in ('OFFERED', 'HELD')`,
    values: [personId, meetingIds],
  };
}

/** Says how many seats a session has; makes its pool where it had none. */
export async function putSessionPool(
  tx: Tx,
  pool: { meetingId: string; sessionId: string; capacity: number | null },
): Promise<void> {
  await tx.query({
    name: 'meetings.session-seats.put-pool',
    text: `insert into meetings.seat_pool (id, meeting_id, kind, session_id, capacity) values ($1, $2, 'SESSION', $3, $4)
      on conflict (session_id) where kind = 'SESSION' do update set capacity = excluded.capacity`,
    values: [newId(), pool.meetingId, pool.sessionId, pool.capacity],
  });
}

/**
 * The pool of a session with those of its meeting, held until the commit: whoever gives their seat in the meeting up loses those in
 * sessions with it, so the two must not pass each other.
 */
export async function lockWithSession(tx: Tx, meetingId: string, sessionId: string): Promise<Pool[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.session-seats.pools',
    text: `select id from meetings.seat_pool where meeting_id = $1 and (kind <> 'SESSION' or session_id = $2)`,
    values: [meetingId, sessionId],
  });
  return lockPools(tx, { ids: rows.map(({ id }) => id) });
}
