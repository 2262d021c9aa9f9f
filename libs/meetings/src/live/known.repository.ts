import type { Sql } from '#platform';
import type { Known } from '../meeting/meeting.policy.js';

export type KnownRow = Known & { id: string };

/** Of these meetings what decides who may know of them, as it stands now. */
export function knownMeetings(ids: readonly string[]): Sql {
  return {
    name: 'meetings.known',
    text: `select m.id, m.state, m.visibility, coalesce(m.group_id, m.community_id) as "placeId", m.community_id as "communityId",
        coalesce(g.visibility, c.visibility) as "placeVisibility"
      from meetings.meeting m join groups.community c on c.id = m.community_id
      left join groups.working_group g on g.id = m.group_id where m.id = any($1::uuid[])`,
    values: [ids],
  };
}
