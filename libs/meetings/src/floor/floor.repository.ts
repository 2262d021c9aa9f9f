/** What is written of the list of speakers, each in the transaction of the verb. */
import type { TimerView } from '#kernel';
import { isoInJson, type Tx } from '#platform';

export interface LockedFloor {
  meetingId: string;
  version: number;
  open: boolean;
  fair: boolean;
  turnSeconds: number | null;
}

/** The list with its rules, held until the commit. */
export async function lockFloor(tx: Tx, meetingId: string): Promise<LockedFloor> {
  const row = await tx.queryOne<LockedFloor>({
    name: 'meetings.floor.lock',
    text: `select meeting_id as "meetingId", version, open, fair, turn_seconds as "turnSeconds"
      from meetings.floor where meeting_id = $1 for update`,
    values: [meetingId],
  });
  return row!;
}

export async function updateFloor(tx: Tx, floor: LockedFloor): Promise<void> {
  await tx.query({
    name: 'meetings.floor.update',
    text: 'update meetings.floor set version = $2, open = $3, fair = $4, turn_seconds = $5 where meeting_id = $1',
    values: [floor.meetingId, floor.version, floor.open, floor.fair, floor.turnSeconds],
  });
}

export type TurnState = 'WAITING' | 'SPEAKING' | 'SPOKEN' | 'WITHDRAWN' | 'UNHEARD';

export interface LockedTurn {
  id: string;
  meetingId: string;
  personId: string | null;
  state: TurnState;
  timer: TimerView;
}

const turnColumns = `id, meeting_id as "meetingId", person_id as "personId", state,
  json_build_object('allottedMs', allotted_ms, 'usedMs', used_ms, 'endsAt', null,
    'runningSince', ${isoInJson('running_since')}) as timer`;

export function lockTurn(tx: Tx, id: string): Promise<LockedTurn | null> {
  return tx.queryOne<LockedTurn>({
    name: 'meetings.turn.lock',
    text: `select ${turnColumns} from meetings.turn where id = $1 for update`,
    values: [id],
  });
}

export function lockSpeaking(tx: Tx, meetingId: string): Promise<LockedTurn | null> {
  return tx.queryOne<LockedTurn>({
    name: 'meetings.turn.speaking',
    text: `select ${turnColumns} from meetings.turn where meeting_id = $1 and state = 'SPEAKING' for update`,
    values: [meetingId],
  });
}

export async function updateTurn(tx: Tx, { id, state, timer }: LockedTurn): Promise<void> {
  await tx.query({
    name: 'meetings.turn.update',
    text: `update meetings.turn set state = $2, allotted_ms = $3, used_ms = $4, running_since = $5,
        began_at = case when $2 = 'SPEAKING' then coalesce(began_at, clock_timestamp()) else began_at end,
        ended_at = case when $2 = 'SPOKEN' then coalesce(ended_at, clock_timestamp()) else ended_at end,
        item_id = case when $2 = 'SPEAKING' and began_at is null
          then (select s.item_id from meetings.live_session s where s.meeting_id = turn.meeting_id) else item_id end
      where id = $1`,
    values: [id, state, timer.allottedMs, Math.round(timer.usedMs), timer.runningSince],
  });
}

/** One who was raised goes before the others, and after those who were raised before. */
export async function raiseTurn(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'meetings.turn.raise',
    text: `update meetings.turn set raised = true where id = $1`,
    values: [id],
  });
}

export interface Asking {
  id: string;
  meetingId: string;
  personId: string | null;
  name: string | null;
  guestId: string | null;
  municipalityId: string | null;
  pointOfOrder: boolean;
  remote: boolean;
}

const most = 200;

export interface Asked {
  /** the list takes somebody just now */
  takes: boolean;
  full: boolean;
  /** it is there that was not there before */
  written: boolean;
  version: number;
}

/**
 * Puts somebody on the list, unless they wait there already. The list is held against its closing, so that nobody is put on a closed
 * one; those who ask at the same moment do not wait for each other.
 */
export async function insertTurn(tx: Tx, asking: Asking): Promise<Asked | null> {
  return tx.queryOne<Asked>({
    name: 'meetings.turn.ask',
    text: `with list as (
        select f.version, s.state in ('OPEN', 'PAUSED') and (f.open or $6) as takes,
          (select count(*) from meetings.turn t where t.meeting_id = $2 and t.state = 'WAITING') >= ${most} as "full"
        from meetings.floor f join meetings.live_session s on s.meeting_id = f.meeting_id where f.meeting_id = $2 for share of f
      ), work as (
        select coalesce(a.municipality_id, o.municipality_id) as town_id,
          case when o.id is null then 'MUNICIPAL' else o.sector end as sector
        from municipalities.affiliation a left join municipalities.organisation o on o.id = a.organisation_id
        where a.person_id = $3 and a.main and a.confirmed_at is not null
          and (a.from_earliest is null or a.from_earliest <= now()) and (a.until_latest is null or a.until_latest >= now())
        order by a.from_earliest desc nulls last, a.id desc limit 1
      ), turn as (
        insert into meetings.turn (id, meeting_id, person_id, name, guest_id, municipality_id, sector, point_of_order, remote, asked_at)
        select $1, $2, $3, $4, $8, coalesce($5::uuid, (select town_id from work)), (select sector from work), $6, $7, clock_timestamp()
        from list where takes and not "full"
        on conflict do nothing returning id
      )
      select takes, "full", version, exists (select 1 from turn) as written from list`,
    values: [
      ...[asking.id, asking.meetingId, asking.personId, asking.name, asking.municipalityId],
      ...[asking.pointOfOrder, asking.remote, asking.guestId],
    ],
  });
}

/** Whether the session goes on: a timer of a turn runs only then. */
export async function isRunning(tx: Tx, meetingId: string): Promise<boolean> {
  const row = await tx.queryOne<{ running: boolean }>({
    name: 'meetings.floor.running',
    text: `select state = 'OPEN' as running from meetings.live_session where meeting_id = $1 for share`,
    values: [meetingId],
  });
  return row!.running;
}

/** Takes back the turns for which a guest of the hall waits; true where there was one. */
export async function withdrawTurnsOfGuest(tx: Tx, guestId: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'meetings.turn.guest-withdraw',
    text: `update meetings.turn set state = 'WITHDRAWN' where guest_id = $1 and state = 'WAITING' returning id`,
    values: [guestId],
  });
  return rows.length > 0;
}

/** What nobody has heard when the session ends. */
export async function endWaiting(tx: Tx, meetingId: string): Promise<void> {
  await tx.query({
    name: 'meetings.turn.unheard',
    text: `update meetings.turn set state = 'UNHEARD' where meeting_id = $1 and state = 'WAITING'`,
    values: [meetingId],
  });
}
