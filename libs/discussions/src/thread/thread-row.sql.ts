/** A thread's row: what everybody sees of it, and what it is to the actor. Built in this one place for lists, answers and facts. */
import type { ThreadHead, ThreadView } from '#kernel';
import { behalfOf } from '../behalf/behalf-of.sql.js';
import { joinPersonCard, personCard } from '#municipalities';
import { joinUnread, mentionsMe } from '../read-mark/unread.sql.js';
import { actorParameter, moderates, writes } from './thread-access.sql.js';

export interface ReadersRow extends ThreadView {
  readNumber: number;
  unread: number;
  mentionsMe: boolean;
  streamHead: number;
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}

/** How many rated what was announced; of all other threads nothing is counted. */
function ratings(which: 'up' | 'not up'): string {
  return `case when t.announced_at is null then 0 else (select count(*) from discussions.rating r
    where r.thread_id = t.id and ${which.replace('up', 'r.up')})::int end`;
}

/** Columns of a thread `t`, joined by `joinThread`: a `ThreadView` as it stands, for no list to copy it field by field. */
export const threadColumns = `t.id, t.number, t.slug, t.scope_id as "groupId", t.title, t.language, ${personCard('author')} as author,
  t.created_at as "createdAt", t.last_number as "lastNumber", t.last_post_at as "lastPostAt",
  ${personCard('latest')} as "lastAuthor",
  case when t.last_on_behalf then (select ${behalfOf('lp')} from discussions.post lp
    where lp.thread_id = t.id and lp.number = t.last_number) end as "lastOnBehalfOf", t.last_excerpt as "lastExcerpt", t.post_count as "postCount", t.version,
  t.locked_at as "lockedAt", t.lock_reason as "lockReason", t.pinned_at as "pinnedAt", t.slow_seconds as "slowSeconds",
  t.announced_at as "announcedAt", t.announced_until as "announcedUntil", ${ratings('up')} as ups, ${ratings('not up')} as downs,
  t.merged_into_id as "mergedIntoId", t.theme_ids as "themeIds"`;

export const joinThread = `${joinPersonCard('author', 't.author_id')} ${joinPersonCard('latest', 't.last_author_id')}`;

/** What the thread is to the actor, $1, in the snapshot of the statement; `scopeId` is a constant of it where there is one. */
export function readersColumns(scopeId: string): string {
  return `case when rm.number is null and held.joined is null then 0 else mark.number end as "readNumber", waiting.posts as unread,
    ${mentionsMe} as "mentionsMe", coalesce(sh.head, 0) as "streamHead", coalesce(t.author_id = ${actorParameter} and t.title <> '', false) as "isAuthor",
    ${writes(scopeId)} as "mayWrite", ${moderates(scopeId)} as "mayModerate"`;
}

/** The joins that the columns read from; `held.joined` says in the statement since when the actor belongs there. */
export const joinReader = `left join platform.stream_head sh on sh.stream_id = t.id ${joinUnread('held.joined')}`;

export function headOf(row: ThreadView): ThreadHead {
  return {
    threadId: row.id,
    lastNumber: row.lastNumber,
    lastPostAt: row.lastPostAt,
    lastAuthor: row.lastAuthor,
    lastOnBehalfOf: row.lastOnBehalfOf,
    lastExcerpt: row.lastExcerpt,
    postCount: row.postCount,
  };
}
