/** What papers read that no list of the house has. */
import { townOf } from '#municipalities';
import type { Sql } from '#platform';
import type { Attending } from './attendance-paper.js';

/** More people than any hall of a town holds; who is beyond it would make a paper that nobody signs. */
const most = 3_000;

/** Who has a seat and who was noted, guests of the hall too, by name. */
export function attending(meetingId: string): Sql {
  return {
    name: 'meetings.papers.attending',
    text: `with seated as (
        select distinct on (r.person_id) r.person_id, r.municipality_id from meetings.registration r
          join meetings.seat s on s.registration_id = r.id and s.state = 'HELD'
          join meetings.seat_pool p on p.id = s.pool_id and p.kind <> 'SESSION'
        where r.meeting_id = $1 and r.ended_at is null order by r.person_id, r.created_at desc),
      noted as (select a.person_id, a.name, a.state, guest.municipality_id from meetings.attendance a
        left join meetings.hall_guest guest on guest.attendance_id = a.id where a.meeting_id = $1),
      listed as (
        select s.person_id, null as name, s.municipality_id, n.state from seated s left join noted n on n.person_id = s.person_id
        union all select n.person_id, n.name, n.municipality_id, n.state from noted n
          where n.person_id is null or n.person_id not in (select person_id from seated))
      select coalesce(p.name, l.name) as name, p.erased_at is not null as erased, l.state,
        case when p.erased_at is null then coalesce(said.local_name, town.tile ->> 'name') end as "from"
      from listed l left join people.person p on p.id = l.person_id
        left join municipalities.municipality said on said.id = l.municipality_id
        left join lateral (${townOf('l.person_id')}) town on true
      order by coalesce(p.folded, lower(l.name)), l.person_id limit ${most}`,
    values: [meetingId],
  };
}

export type Attended = Attending & { meetingId: string };

/** How the person is noted at each of these meetings. */
export function attendedBy(personId: string, meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.papers.attended',
    text: `select a.meeting_id as "meetingId", a.state, p.name, false as erased, town.tile ->> 'name' as "from"
      from meetings.attendance a join people.person p on p.id = a.person_id left join lateral (${townOf('p.id')}) town on true
      where a.person_id = $1 and a.meeting_id = any($2::uuid[])`,
    values: [personId, meetingIds],
  };
}

/** Those of these meetings that have an agenda. */
export function withAgenda(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.papers.with-agenda',
    text: `select distinct meeting_id as "meetingId" from meetings.agenda_item where meeting_id = any($1::uuid[]) and state = 'STANDING'`,
    values: [meetingIds],
  };
}
