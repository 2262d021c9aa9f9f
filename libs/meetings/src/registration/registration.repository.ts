/** What the verbs of registering read and write, each in its transaction. */
import type { Actor } from '#kernel';
import { visibleTo } from '#people';
import type { Tx } from '#platform';
import type { AskedQuestion, GivenAnswer } from './answers.policy.js';
import type { MeetingAtDoor } from './registering.policy.js';
import { lockPools, type Pool } from './seats.repository.js';

/** A meeting as somebody comes to its door. */
export interface DoorRow extends MeetingAtDoor {
  meetingId: string;
  placeId: string;
  mode: string;
  earliest: string | null;
  /** whether everyone sees it */
  public: boolean;
  open: boolean;
  manner: 'OPEN' | 'APPROVAL' | 'INVITATION';
  deadlineAt: string | null;
  separateRemote: boolean;
  guests: boolean;
  questions: AskedQuestion[];
  version: number;
}

/** The columns of a meeting `m` as it stands behind its door. */
export const meetingAtDoor = `m.state, m.date, m.start_time as "startTime", m.end_time as "endTime", m.time_zone as "timeZone", m.date_latest as latest`;

const door = `m.id as "meetingId", coalesce(m.group_id, m.community_id) as "placeId", m.mode, ${meetingAtDoor}, m.date_earliest as earliest,
    m.visibility = 'PUBLIC' as public, coalesce(g.open, false) as open, coalesce(g.manner, 'OPEN') as manner,
    g.deadline_at as "deadlineAt", coalesce(g.separate_remote, false) as "separateRemote", coalesce(g.guests, false) as guests,
    coalesce(g.questions, '[]') as questions, coalesce(g.version, 0) as version`;
const settings = 'left join meetings.registration_settings g on g.meeting_id = m.id';

/** Whether the actor may read the meeting, and so come to its door. */
export async function mayComeTo(tx: Tx, actor: Actor, meetingId: string): Promise<boolean> {
  const read = visibleTo(actor, 'm.id', { answer: 'read' }, 2);
  const edit = visibleTo(actor, 'coalesce(m.group_id, m.community_id)', { answer: 'edit' }, 2);
  const found = await tx.queryOne({
    name: 'meetings.registration.may-come',
    text: `select 1 from meetings.meeting m where m.id = $1 and (${read.sql} or ${edit.sql})`,
    values: [meetingId, ...read.values],
  });
  return found !== null;
}

/**
 * How one registers there now. After the pools are held: whoever changes the door holds them too, so the questions and the
 * deadline are those of this moment. The meeting itself is kept from being moved on meanwhile.
 */
export function doorOf(tx: Tx, meetingId: string): Promise<DoorRow | null> {
  return tx.queryOne<DoorRow>({
    name: 'meetings.registration.door',
    text: `select ${door} from meetings.meeting m ${settings} where m.id = $1 for key share of m`,
    values: [meetingId],
  });
}

/** The pools of a meeting and of those of its sessions where this registration has a seat, held until the commit. */
export async function lockSeatsOf(
  tx: Tx,
  { meetingId, id }: { meetingId: string; id: string },
): Promise<Pool[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.registration.pools',
    text: `select p.id from meetings.seat_pool p where p.meeting_id = $1 and (p.kind <> 'SESSION'
             or exists (select 1 from meetings.seat s where s.pool_id = p.id and s.registration_id = $2))`,
    values: [meetingId, id],
  });
  return lockPools(tx, { ids: rows.map((row) => row.id) });
}

export interface RegistrationRow {
  id: string;
  meetingId: string;
  personId: string;
  attendance: 'ON_SITE' | 'REMOTE';
  grantId: string | null;
  version: number;
  ended: boolean;
}

const columns = `r.id, r.meeting_id as "meetingId", r.person_id as "personId", r.attendance, r.grant_id as "grantId", r.version,
    r.ended_at is not null as ended`;

export function findRegistration(tx: Tx, id: string): Promise<RegistrationRow | null> {
  return tx.queryOne<RegistrationRow>({
    name: 'meetings.registration.find',
    text: `select ${columns} from meetings.registration r where r.id = $1`,
    values: [id],
  });
}

/** The one of this person that is alive. */
export function aliveOf(tx: Tx, meetingId: string, personId: string): Promise<RegistrationRow | null> {
  return tx.queryOne<RegistrationRow>({
    name: 'meetings.registration.alive',
    text: `select ${columns} from meetings.registration r
           where r.meeting_id = $1 and r.person_id = $2 and r.ended_at is null`,
    values: [meetingId, personId],
  });
}

const closed = `coalesce(m.group_id, m.community_id) = $1 and m.visibility <> 'PUBLIC'`;

/** The pools of the meetings right in a place that not everybody reads. */
export async function poolsWithin(tx: Tx, placeId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.registration.pools-within',
    text: `select p.id from meetings.meeting m join meetings.seat_pool p on p.meeting_id = m.id and p.kind <> 'SESSION' where ${closed}`,
    values: [placeId],
  });
  return rows.map(({ id }) => id);
}

/** What this person has in those meetings. */
export async function aliveWithin(tx: Tx, placeId: string, personId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.registration.alive-within',
    text: `select r.id from meetings.meeting m join meetings.registration r on r.meeting_id = m.id
           where ${closed} and r.person_id = $2 and r.ended_at is null order by r.meeting_id`,
    values: [placeId, personId],
  });
  return rows.map(({ id }) => id);
}

export interface RegistrationBirth {
  id: string;
  meetingId: string;
  personId: string;
  registeredBy: string | null;
  municipalityId: string | null;
  attendance: string;
  answers: readonly GivenAnswer[];
  onList: boolean;
}

export async function insertRegistration(tx: Tx, birth: RegistrationBirth): Promise<void> {
  await tx.query({
    name: 'meetings.registration.insert',
    text: `insert into meetings.registration (id, meeting_id, person_id, registered_by, municipality_id, attendance, answers, on_list)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      birth.id,
      birth.meetingId,
      birth.personId,
      birth.registeredBy,
      birth.municipalityId,
      birth.attendance,
      JSON.stringify(birth.answers),
      birth.onList,
    ],
  });
}

export async function changeRegistration(
  tx: Tx,
  id: string,
  said: { answers: readonly GivenAnswer[]; onList: boolean },
): Promise<void> {
  await tx.query({
    name: 'meetings.registration.change',
    text: 'update meetings.registration set answers = $2, on_list = $3 where id = $1',
    values: [id, JSON.stringify(said.answers), said.onList],
  });
}

export async function noteGrant(tx: Tx, id: string, grantId: string | null): Promise<void> {
  await tx.query({
    name: 'meetings.registration.grant',
    text: 'update meetings.registration set grant_id = $2 where id = $1',
    values: [id, grantId],
  });
}

export interface Changed {
  id: string;
  personId: string;
  version: number;
}

/** Counts a change of these; ends them with it where they end. */
export function raiseRegistrations(
  tx: Tx,
  ids: readonly string[],
  { ended, reason = null }: { ended: boolean; reason?: string | null },
): Promise<Changed[]> {
  return tx.query<Changed>({
    name: 'meetings.registration.raise',
    text: `update meetings.registration set version = version + 1, reason = $3,
             ended_at = case when $2 then date_trunc('milliseconds', now()) end
           where id = any($1::uuid[]) returning id, person_id as "personId", version`,
    values: [ids, ended, reason],
  });
}

/** The pools with offers that were not accepted in time. */
export const poolsOverdue = {
  name: 'meetings.seats.overdue',
  text: `select distinct p.id, p.meeting_id as "meetingId" from meetings.seat s join meetings.seat_pool p on p.id = s.pool_id
         where s.state = 'OFFERED' and s.offered_until <= now() limit 100`,
  values: [],
};
