import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import { announces, joinedAt, reads, writes } from '../thread/thread-access.sql.js';
import {
  joinReader,
  joinThread,
  readersColumns,
  threadColumns,
  type ReadersRow,
} from '../thread/thread-row.sql.js';

/** Whether a thread stands on its front now. */
export function isAnnounced(thread: string): string {
  return `(${thread}.announced_at is not null and (${thread}.announced_until is null or ${thread}.announced_until > now()))`;
}

export type AnnouncementRow = ReadersRow & { postId: string; viewerRating: 'UP' | 'DOWN' | null };

const columns = `${threadColumns}, ${readersColumns('t.scope_id')},
  (select p.id from discussions.post p where p.thread_id = t.id and p.number = 1) as "postId",
  (select case when own.up then 'UP' else 'DOWN' end from discussions.rating own
   where own.thread_id = t.id and own.person_id = $1::uuid) as "viewerRating"`;
const from = `from discussions.thread t ${joinThread}
  cross join lateral (select ${joinedAt('t.scope_id')} as joined) held ${joinReader}`;

/** How many a front shows: more than these are a second list of threads. */
export const mostShown = 10;

/** What stands on the front of a place: its own, and of a community that of its groups, as far as the actor may read it. */
export function announcementsOf(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.announcement.of',
    text: `select ${columns} ${from}
      where t.scope_id in (select id from people.scope where id = $2::uuid or $2::uuid = any(path))
        and ${isAnnounced('t')} and ${reads('t.scope_id')}
      order by t.announced_at desc, t.id desc limit ${mostShown}`,
    values: [actor.personId, scopeId],
  };
}

/** One announcement; no row where the thread may not be read, or does not stand on its front. */
export function oneAnnouncement(actor: Actor, threadId: string): Sql {
  return {
    name: 'discussions.announcement.one',
    text: `select ${columns} ${from} where t.id = $2::uuid and ${isAnnounced('t')} and ${reads('t.scope_id')}`,
    values: [actor.personId, threadId],
  };
}

export interface HeldAnnouncement {
  id: string;
  scopeId: string;
  version: number;
  announced: boolean;
  until: string | null;
  isConversation: boolean;
  mayRead: boolean;
  mayWrite: boolean;
  mayAnnounce: boolean;
}

/** The thread, held until the transaction ends, with what the actor may do to it. */
export function holdForAnnouncing(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.announcement.hold',
    text: `select t.id, t.scope_id as "scopeId", t.version, ${isAnnounced('t')} as announced, t.announced_until as until,
        t.title = '' as "isConversation", ${reads('t.scope_id')} as "mayRead", ${writes('t.scope_id')} as "mayWrite",
        ${announces('t.scope_id')} as "mayAnnounce"
      from discussions.thread t where t.id = $2::uuid and t.merged_into_id is null for no key update of t`,
    values: [actor.personId, id],
  };
}

/** Puts it on the front; one that stands there takes the new date and keeps its place. */
export function announce(id: string, by: string, until: string | null): Sql {
  return {
    name: 'discussions.announcement.announce',
    text: `update discussions.thread t set announced_until = $3::timestamptz, announced_by = $2::uuid,
        announced_at = case when ${isAnnounced('t')} then t.announced_at else now() end
      where t.id = $1::uuid`,
    values: [id, by, until],
  };
}

/** Takes it from the front. What was thought of it is kept. */
export function takeBack(id: string): Sql {
  return {
    name: 'discussions.announcement.take-back',
    text: 'update discussions.thread set announced_at = null, announced_until = null, announced_by = null where id = $1::uuid',
    values: [id],
  };
}

/**
 * Rates what stands on a front, if the actor may write there: asked in the statement that writes. One rating a person is the
 * table's key; of several sent at once the last committed holds. No row: nothing changed, or it may not be.
 */
export function rate(actor: Actor, threadId: string, up: boolean): Sql {
  return {
    name: 'discussions.announcement.rate',
    text: `insert into discussions.rating as r (thread_id, person_id, up)
      select t.id, $1::uuid, $3 from discussions.thread t where t.id = $2::uuid and ${isAnnounced('t')} and ${writes('t.scope_id')}
      on conflict (thread_id, person_id) do update set up = excluded.up, at = excluded.at where r.up <> excluded.up
      returning 1 as changed`,
    values: [actor.personId, threadId, up],
  };
}

/** Takes one's rating back, under the same conditions. */
export function unrate(actor: Actor, threadId: string): Sql {
  return {
    name: 'discussions.announcement.unrate',
    text: `delete from discussions.rating r using discussions.thread t
      where r.thread_id = t.id and r.person_id = $1::uuid and t.id = $2::uuid and ${isAnnounced('t')} and ${writes('t.scope_id')}
      returning 1 as changed`,
    values: [actor.personId, threadId],
  };
}
