import { visibleToPerson } from '#people';
import type { Sql } from '#platform';

const known = visibleToPerson('$1::uuid', 's.id', 'discover');

/** At which meetings they are noted, and as what; the meeting's name only where they may still know of it. */
export function heldAttendances(personId: string): Sql {
  return {
    name: 'meetings.records.attendances',
    text: `select case when ${known} then s.title end as meeting, a.state, a.noted_at as "notedAt"
      from meetings.attendance a join people.scope s on s.id = a.meeting_id where a.person_id = $1 order by a.noted_at, a.id`,
    values: [personId],
  };
}

/** When they asked for the floor, and had it. */
export function heldTurns(personId: string): Sql {
  return {
    name: 'meetings.records.turns',
    text: `select case when ${known} then s.title end as meeting, t.state, t.point_of_order as "pointOfOrder",
        t.asked_at as "askedAt", t.began_at as "beganAt", t.ended_at as "endedAt"
      from meetings.turn t join people.scope s on s.id = t.meeting_id where t.person_id = $1 order by t.asked_at, t.id`,
    values: [personId],
  };
}

/** Nobody waits any more, and no town tells who it was; gives the meetings where something was shown of it. */
export function giveTurnsBack(personId: string): Sql {
  return {
    name: 'meetings.records.give-back',
    text: `update meetings.turn set state = case when state = 'WAITING' then 'WITHDRAWN' else state end,
        municipality_id = null, sector = null
      where person_id = $1 returning meeting_id as "meetingId"`,
    values: [personId],
  };
}
