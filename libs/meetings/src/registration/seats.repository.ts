/** What is read and written of pools of seats, each in the transaction of the verb. */
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { SeatState } from './registering.policy.js';

export interface Pool {
  id: string;
  meetingId: string;
  kind: 'MAIN' | 'REMOTE' | 'SESSION';
  sessionId: string | null;
  capacity: number | null;
  quotas: Record<string, number>;
}

const pool = `p.id, p.meeting_id as "meetingId", p.kind, p.session_id as "sessionId", p.capacity, p.quotas`;

/**
 * Pools, held until the commit: always in this one order, so that two who hold several cannot wait for one another. What is in
 * them has to be read by a statement that begins after this one: this one's own snapshot is from before it waited.
 */
export function lockPools(
  tx: Tx,
  which: { meetingId: string } | { ids: readonly string[] },
): Promise<Pool[]> {
  return 'meetingId' in which
    ? tx.query<Pool>({
        name: 'meetings.seats.lock-meeting',
        text: `select ${pool} from meetings.seat_pool p where p.meeting_id = $1 and p.kind <> 'SESSION'
               order by p.kind, p.id for update`,
        values: [which.meetingId],
      })
    : tx.query<Pool>({
        name: 'meetings.seats.lock',
        text: `select ${pool} from meetings.seat_pool p where p.id = any($1::uuid[]) order by p.kind, p.id for update`,
        values: [which.ids],
      });
}

/** One whose seats nobody else counts just now; null where somebody does, who will see to its offers. */
export function lockIdlePool(tx: Tx, id: string): Promise<Pool | null> {
  return tx.queryOne<Pool>({
    name: 'meetings.seats.lock-idle',
    text: `select ${pool} from meetings.seat_pool p where p.id = $1 for update skip locked`,
    values: [id],
  });
}

export async function takenIn(tx: Tx, poolId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ sector: string; count: number }>({
    name: 'meetings.seats.taken',
    text: `select coalesce(sector, '') as sector, count(*)::int as count from meetings.seat
           where pool_id = $1 and state in ('HELD', 'OFFERED') group by 1`,
    values: [poolId],
  });
  return new Map(rows.map(({ sector, count }) => [sector, count]));
}

export interface WaitingSeat {
  id: string;
  registrationId: string;
  sector: string | null;
}

/** In the order of arrival. */
export function lineOf(tx: Tx, poolId: string): Promise<WaitingSeat[]> {
  return tx.query<WaitingSeat>({
    name: 'meetings.seats.line',
    text: `select id, registration_id as "registrationId", sector from meetings.seat
           where pool_id = $1 and state = 'WAITING' order by arrival`,
    values: [poolId],
  });
}

/** The number of whoever comes next to the pool. */
export async function nextArrival(tx: Tx, poolId: string): Promise<number> {
  const row = await tx.queryOne<{ arrivals: number }>({
    name: 'meetings.seats.arrive',
    text: 'update meetings.seat_pool set arrivals = arrivals + 1 where id = $1 returning arrivals',
    values: [poolId],
  });
  return row!.arrivals;
}

export async function insertSeat(
  tx: Tx,
  seat: { poolId: string; registrationId: string; sector: string | null; state: SeatState; arrival: number },
): Promise<void> {
  await tx.query({
    name: 'meetings.seats.insert',
    text: `insert into meetings.seat (id, pool_id, registration_id, sector, state, arrival) values ($1, $2, $3, $4, $5, $6)`,
    values: [newId(), seat.poolId, seat.registrationId, seat.sector, seat.state, seat.arrival],
  });
}

/** @param until of OFFERED, in milliseconds since 1970 */
export async function moveSeat(
  tx: Tx,
  id: string,
  state: SeatState,
  until: number | null = null,
): Promise<void> {
  await tx.query({
    name: 'meetings.seats.move',
    text: `update meetings.seat set state = $2, offered_until = to_timestamp($3::float8 / 1000) where id = $1`,
    values: [id, state, until],
  });
}

export interface HeldSeat {
  id: string;
  poolId: string;
  kind: Pool['kind'];
  sector: string | null;
  state: SeatState;
}

/** Those of a registration that are alive. */
export function seatsOf(tx: Tx, registrationId: string): Promise<HeldSeat[]> {
  return tx.query<HeldSeat>({
    name: 'meetings.seats.of',
    text: `select s.id, s.pool_id as "poolId", p.kind, s.sector, s.state from meetings.seat s
           join meetings.seat_pool p on p.id = s.pool_id
           where s.registration_id = $1 and s.state in ('REQUESTED', 'WAITING', 'OFFERED', 'HELD') order by p.kind, p.id`,
    values: [registrationId],
  });
}

/**
 * The offers of a pool that were not accepted in time, ended. By the clock of this moment: a transaction's own time is from
 * before it waited for the pool, and an offer that ended meanwhile would still be accepted.
 */
export function endOverdue(tx: Tx, poolId: string): Promise<WaitingSeat[]> {
  return tx.query<WaitingSeat>({
    name: 'meetings.seats.end-overdue',
    text: `update meetings.seat set state = 'EXPIRED', offered_until = null
           where pool_id = $1 and state = 'OFFERED' and offered_until <= clock_timestamp()
           returning id, registration_id as "registrationId", sector`,
    values: [poolId],
  });
}

/** Writes how many seats there are; makes the pool where it is new. */
export async function putPool(
  tx: Tx,
  pool: {
    meetingId: string;
    kind: 'MAIN' | 'REMOTE';
    capacity: number | null;
    quotas: Record<string, number>;
  },
): Promise<void> {
  await tx.query({
    name: 'meetings.seats.put-pool',
    text: `insert into meetings.seat_pool (id, meeting_id, kind, capacity, quotas) values ($1, $2, $3, $4, $5)
           on conflict (meeting_id, kind) where kind <> 'SESSION' do update set capacity = excluded.capacity,
             quotas = excluded.quotas`,
    values: [newId(), pool.meetingId, pool.kind, pool.capacity, pool.quotas],
  });
}

/** Brings the seats of those who take part over the internet into the pool where they now belong. Their order stays. */
export async function moveRemoteSeats(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query({
    name: 'meetings.seats.move-remote',
    text: `with moved as (
             select s.id, row_number() over (order by s.arrival) as n from meetings.seat s
             join meetings.registration r on r.id = s.registration_id
             where s.pool_id = $1 and r.attendance = 'REMOTE' and r.ended_at is null
           ), numbered as (
             update meetings.seat_pool set arrivals = arrivals + (select count(*) from moved)::int where id = $2 returning arrivals
           )
           update meetings.seat s set pool_id = $2,
             arrival = (select arrivals from numbered) - (select count(*) from moved)::int + moved.n
           from moved where s.id = moved.id`,
    values: [from, to],
  });
}

/** Whose these seats are. */
export function ownersOf(tx: Tx, seatIds: readonly string[]): Promise<{ id: string; personId: string }[]> {
  return tx.query({
    name: 'meetings.seats.owners',
    text: `select s.id, r.person_id as "personId" from meetings.seat s join meetings.registration r on r.id = s.registration_id
      where s.id = any($1::uuid[])`,
    values: [seatIds],
  });
}
