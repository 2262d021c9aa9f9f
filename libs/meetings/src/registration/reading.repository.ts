/** What is shown of registering. */
import type { Actor } from '#kernel';
import { joinPersonCard, municipalityTile, personCard } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql } from '#platform';
import type { Visibility } from '../meeting/meeting.policy.js';
import type { AskedQuestion } from './answers.policy.js';
import type { MeetingAtDoor } from './registering.policy.js';
import { meetingAtDoor } from './registration.repository.js';
import type { Registration } from './registration.type.js';

const place = 'coalesce(m.group_id, m.community_id)';

export interface PoolCount {
  kind: 'MAIN' | 'REMOTE';
  capacity: number | null;
  quotas: Record<string, number>;
  taken: number;
  waiting: number;
}

/** How one registers; what is told of it to who stands before the door. */
export interface RegisteringRow {
  meetingId: string;
  version: number;
  open: boolean;
  manner: 'OPEN' | 'APPROVAL' | 'INVITATION';
  deadline: string | null;
  deadlineZone: string | null;
  deadlineAt: string | null;
  separateRemote: boolean;
  guests: boolean;
  questions: AskedQuestion[];
  listed: number | null;
  pools: PoolCount[];
}

/** Of a meeting `m`: its pools with what is taken of them. A pool for the internet that is not used any more is left out. */
export const countsOf = (
  meeting: string,
  separate: string,
): string => `(select coalesce(json_agg(json_build_object('kind', p.kind,
      'capacity', p.capacity, 'quotas', p.quotas,
      'taken', (select count(*) from meetings.seat t where t.pool_id = p.id and t.state in ('HELD', 'OFFERED')),
      'waiting', (select count(*) from meetings.seat w where w.pool_id = p.id and w.state = 'WAITING')) order by p.kind), '[]')
    from meetings.seat_pool p where p.meeting_id = ${meeting} and (p.kind = 'MAIN' or (p.kind = 'REMOTE' and ${separate})))`;

/** Whether the actor ($1) has a seat at the meeting `m`, writes where it belongs, or runs it. */
const attends = (actor: Actor): string =>
  (['write', 'edit'] as const)
    .flatMap((answer) => ['m.id', place].map((column) => visibleTo(actor, column, { answer }, 1).sql))
    .join(' or ');

/** The registrations `r` of a meeting whose people have a seat and let the others see that. */
const listedOf = (
  meeting: string,
): string => `meetings.registration r join meetings.seat s on s.registration_id = r.id and s.state = 'HELD'
    join meetings.seat_pool p on p.id = s.pool_id and p.kind <> 'SESSION' where r.meeting_id = ${meeting} and r.ended_at is null and r.on_list`;

/** By name; nothing for those who may not read it. */
export function listAttendees(
  actor: Actor,
  meetingId: string,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'meetings.registration.attendees',
    text: `select l.id, l.attendance, ${personCard('who')} as person, who.folded as "sortKey"
           from meetings.meeting m cross join lateral (select r.id, r.person_id, r.attendance from ${listedOf('m.id')}) l
           ${joinPersonCard('who', 'l.person_id')}
           where m.id = $2 and (${attends(actor)}) and ($3::text is null or (who.folded, l.id) > ($3, $4::uuid))
           order by who.folded, l.id limit $5`,
    values: [actor.personId, meetingId, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

/** Whether the actor may read who takes part. */
export function mayReadAttendees(actor: Actor, meetingId: string): Sql {
  return {
    name: 'meetings.registration.may-read-attendees',
    text: `select 1 from meetings.meeting m where m.id = $2 and (${attends(actor)})`,
    values: [actor.personId, meetingId],
  };
}

/** The same with the meeting behind it. */
export type RegisteringFor = RegisteringRow & MeetingAtDoor & { visibility: Visibility };

/** How one registers for these meetings; of those that the actor may read. */
export function registeringFor(actor: Actor, meetingIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'm.id', { answer: 'read' }, 1);
  const edit = visibleTo(actor, place, { answer: 'edit' }, 1);
  return {
    name: 'meetings.registration.of-meetings',
    text: `select m.id as "meetingId", m.visibility, ${meetingAtDoor}, g.version, g.open, g.manner, g.deadline, g.deadline_zone as "deadlineZone",
             g.deadline_at as "deadlineAt", g.separate_remote as "separateRemote", g.guests, g.questions,
             case when ${attends(actor)} then (select count(*)::int from ${listedOf('m.id')}) end as listed,
             ${countsOf('m.id', 'g.separate_remote')} as pools
           from meetings.meeting m join meetings.registration_settings g on g.meeting_id = m.id
           where m.id = any($2::uuid[]) and (${read.sql} or ${edit.sql})`,
    values: [...read.values, meetingIds],
  };
}

const columns = `r.id, r.meeting_id as "meetingId", r.version, r.attendance, r.on_list as "onList", r.reason, r.answers, r.created_at as "createdAt",
    s.state, s.sector, s.offered_until as "offeredUntil", s.arrival, r.ended_at is null as alive,
    case when s.state = 'WAITING' then (select count(*)::int from meetings.seat w
      where w.pool_id = s.pool_id and w.state = 'WAITING' and w.arrival <= s.arrival) end as "waitingPlace",
    (select ${municipalityTile('tt')} from municipalities.municipality tt where tt.id = r.municipality_id) as town,
    ${personCard('who')} as person, ${personCard('bringer')} as "registeredBy"`;
/** The seat of the meeting itself, by which a registration stands. */
const from = `from meetings.registration r
    join lateral (select s.* from meetings.seat s join meetings.seat_pool p on p.id = s.pool_id and p.kind <> 'SESSION'
      where s.registration_id = r.id limit 1) s on true
    ${joinPersonCard('who', 'r.person_id')} ${joinPersonCard('bringer', 'r.registered_by')}`;

/** One as a scalar, for a row of something else, where no `r` stands. Its instants are as PostgreSQL writes them in JSON. */
export const registrationAsJson = (id: string): string =>
  `(select row_to_json(one) from (select ${columns} ${from} where r.id = ${id}) one)`;

export interface ReadRegistration extends Registration {
  meetingId: string;
  arrival: number;
  alive: boolean;
}

/** A person's own for these meetings: of each the newest. */
export function ownRegistrations(personId: string, meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.registration.own',
    text: `select distinct on (r.meeting_id) ${columns} ${from}
           where r.person_id = $1 and r.meeting_id = any($2::uuid[]) order by r.meeting_id, r.created_at desc, r.id desc`,
    values: [personId, meetingIds],
  };
}

/** One, for the person and for those who run the meeting. */
export function oneRegistration(actor: Actor, id: string): Sql {
  const edit = visibleTo(actor, place, { answer: 'edit' }, 1);
  return {
    name: 'meetings.registration.one',
    text: `select ${columns} ${from} join meetings.meeting m on m.id = r.meeting_id
           where r.id = $2 and (r.person_id = $1::uuid or ${edit.sql})`,
    values: [...edit.values, id],
  };
}

/** All of a meeting for those who run it, in the order in which they came; nothing for others. */
export function listRegistrations(
  actor: Actor,
  asked: { meetingId: string; state: string | null },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const edit = visibleTo(actor, place, { answer: 'edit' }, 1);
  return {
    name: 'meetings.registration.list',
    text: `select ${columns} ${from} join meetings.meeting m on m.id = r.meeting_id
           where r.meeting_id = $2 and ${edit.sql} and ($3::text is null or s.state = $3)
             and ($4::timestamptz is null or (r.created_at, r.id) > ($4, $5::uuid))
           order by r.created_at, r.id limit $6`,
    values: [...edit.values, asked.meetingId, asked.state, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

/** The counts of meetings for their watchers: the same for all of them. */
export function countsNow(meetingId: string): Sql {
  return {
    name: 'meetings.registration.counts',
    text: `select g.separate_remote as "separateRemote", ${countsOf('g.meeting_id', 'g.separate_remote')} as pools
           from meetings.registration_settings g where g.meeting_id = $1`,
    values: [meetingId],
  };
}
