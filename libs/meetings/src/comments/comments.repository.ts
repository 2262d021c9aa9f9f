import type { Actor, Labels } from '#kernel';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { State, Visibility } from '../meeting/meeting.policy.js';

export interface TalkRow {
  id: string;
  placeId: string;
  version: number;
  state: State;
  visibility: Visibility;
  placeVisibility: Visibility;
  placeArchived: boolean;
  /** one registers for it: who has a seat writes in the meeting's own scope */
  registers: boolean;
  threadId: string | null;
  kind: string;
  titles: Labels;
  topics: Labels;
  readable: boolean;
  /** may write in the place */
  writes: boolean;
}

/** How these meetings are talked about, and what the actor may do there. */
export function talkOf(actor: Actor, ids: readonly string[]): Sql {
  const place = 'coalesce(m.group_id, m.community_id)';
  const read = visibleTo(actor, 'm.id', { answer: 'read' }, 1);
  const edit = visibleTo(actor, place, { answer: 'edit' }, 1);
  const write = visibleTo(actor, place, { answer: 'write' }, 1);
  return {
    name: 'meetings.comments.of',
    text: `select m.id, ${place} as "placeId", m.version, m.state, m.visibility, m.kind, m.titles, m.topics,
        m.thread_id as "threadId", coalesce(g.visibility, c.visibility) as "placeVisibility",
        s.archived_at is not null as "placeArchived",
        exists (select 1 from meetings.registration_settings r where r.meeting_id = m.id) as registers, (${read.sql} or ${edit.sql}) as readable, ${write.sql} as writes
      from meetings.meeting m join groups.community c on c.id = m.community_id
      left join groups.working_group g on g.id = m.group_id join people.scope s on s.id = ${place}
      where m.id = any($2::uuid[])`,
    values: [...read.values, ids],
  };
}

/** Says where the meeting is talked about; no row where that was said before. Two who begin at once wait for one another here. */
export async function takeThread(tx: Tx, id: string, threadId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.comments.take',
    text: 'update meetings.meeting set thread_id = $2 where id = $1 and thread_id is null returning id',
    values: [id, threadId],
  });
  return row !== null;
}
