import type { Tx } from '#platform';
import { tablesChanged } from './table.events.js';

/**
 * Somebody comes no more to a meeting that lies ahead, or to any of a place but those in which they have a seat: their chair is free,
 * and they are not divided among the tables. Where people sat at one that is over stays as it was.
 */
export async function leaveTables(
  tx: Tx,
  where: { meetingId: string } | { placeId: string },
  personId: string,
): Promise<void> {
  const [one, condition, id] =
    'meetingId' in where
      ? ['meeting', 'm.id = $1', where.meetingId]
      : ['place', 'coalesce(m.group_id, m.community_id) = $1', where.placeId];
  const left = await tx.query<{ meetingId: string }>({
    name: `meetings.table.leave-${one}`,
    text: `with ahead as (
        select m.id from meetings.meeting m where ${condition} and m.state in ('PLANNED', 'POSTPONED') and not exists (
          select 1 from meetings.registration r where r.meeting_id = m.id and r.person_id = $2 and r.ended_at is null)
      ), wishes as (
        delete from meetings.table_wish w using ahead where w.meeting_id = ahead.id and w.person_id = $2
      )
      delete from meetings.table_seat s using ahead where s.meeting_id = ahead.id and s.person_id = $2
      returning s.meeting_id as "meetingId"`,
    values: [id, personId],
  });
  for (const { meetingId } of left) tx.emit(tablesChanged(meetingId));
}
