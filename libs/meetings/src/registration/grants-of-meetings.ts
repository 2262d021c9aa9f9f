import { grantsOfRecords } from '#groups';

/**
 * What the records of this room and of those below call for, as SQL: memberships of people, conversations, mandates that coordinate and hold, seats
 * at meetings and rapporteurs of their minutes, each one grant.
 */
export const grantsOfMeetings = `${grantsOfRecords}
  union all
  select r.meeting_id, r.person_id, 'MEMBER' from meetings.registration r
  join meetings.seat s on s.registration_id = r.id and s.state = 'HELD'
  join meetings.seat_pool p on p.id = s.pool_id and p.kind <> 'SESSION' where r.ended_at is null
  union all
  select mi.meeting_id, r.person_id, 'RAPPORTEUR' from meetings.minutes_rapporteur r
  join meetings.minutes mi on mi.id = r.minutes_id`;
