import { slugOf, titleKey, type Actor, type ThreadSettings } from '#kernel';
import type { Sql } from '#platform';
import { joinedAt, moderates, reads, readersBelow, writes } from './thread-access.sql.js';
import { joinReader, joinThread, readersColumns, threadColumns } from './thread-row.sql.js';
import { claims, holds } from '../behalf/behalf-of.sql.js';
import { writesCallings, type Called } from '../mention/called.js';
import { mentionsMe, joinUnread } from '../read-mark/unread.sql.js';

/** Where a page begins: after the row with this time and id; from the top when there is none. */
export interface ThreadKey {
  /** in the list of a place, where the pinned stand first */
  pinned?: boolean;
  lastPostAt: string;
  id: string;
}

const bottom: ThreadKey = { lastPostAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const top: ThreadKey = { lastPostAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * The threads of one scope that the actor may read: the pinned first, then the newest activity. The page is cut before
 * anything is joined to it, and the pinned, a handful, are looked up apart: so the others still come in the order of their index.
 */
export function threadsOf(actor: Actor, scopeId: string, after: ThreadKey | null, rows: number): Sql {
  const pinnedFrom = after?.pinned === false ? bottom : (after ?? top);
  const from = after?.pinned ? top : (after ?? top);
  return {
    name: 'discussions.thread.list',
    text: `select ${threadColumns}, ${readersColumns('$2::uuid')}
      from (select * from ((select * from discussions.thread
            where scope_id = $2::uuid and merged_into_id is null and pinned_at is not null and ${reads('$2::uuid')}
              and (last_post_at, id) < ($6::timestamptz, $7::uuid) order by last_post_at desc, id desc limit $5)
          union all
          (select * from discussions.thread
            where scope_id = $2::uuid and merged_into_id is null and pinned_at is null and ${reads('$2::uuid')}
              and (last_post_at, id) < ($3::timestamptz, $4::uuid) order by last_post_at desc, id desc limit $5)
          ) listed order by pinned_at is null, last_post_at desc, id desc limit $5) t
      cross join (select ${joinedAt('$2::uuid')} as joined offset 0) held
      ${joinReader}
      ${joinThread}
      order by t.pinned_at is null, t.last_post_at desc, t.id desc`,
    values: [actor.personId, scopeId, from.lastPostAt, from.id, rows, pinnedFrom.lastPostAt, pinnedFrom.id],
  };
}

/** Tells an empty list from a scope that the actor may not read. */
export function scopeIsRead(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.thread.scope-is-read',
    text: `select ${reads('$2::uuid')} as "mayRead"`,
    values: [actor.personId, scopeId],
  };
}

const named = { id: 't.id = $2::uuid', number: 't.number = $2::int', ids: 't.id = any($2::uuid[])' };

/** The thread with this id or number, or those with these ids, if the actor may read them. */
export function threadsBy(
  actor: Actor,
  by: { id: string } | { number: number } | { ids: readonly string[] },
): Sql {
  const [name, value] = Object.entries(by)[0] as [keyof typeof named, unknown];
  return {
    name: `discussions.thread.by-${name}`,
    text: `select ${threadColumns}, ${readersColumns('t.scope_id')}
      from discussions.thread t
      cross join lateral (select ${joinedAt('t.scope_id')} as joined offset 0) held
      ${joinReader}
      ${joinThread}
      where ${named[name]} and ${reads('t.scope_id')}`,
    values: [actor.personId, value],
  };
}

/**
 * Scopes to which the actor belongs, by a role there or by one above that reaches there, each with the time since when. They
 * are looked up from the grants: an installation knows thousands of scopes, every municipality is one, and asking each of
 * them whether it may be read took longer than all the rest.
 */
const held = `(select s.id as scope_id, ${joinedAt('s.id')} as joined
  from (select coalesce(array_agg(scope_id), '{}') as here,
      coalesce(array_agg(scope_id) filter (where role in (${readersBelow.join(', ')})), '{}') as above
    from people.scope_grant where person_id = $1::uuid) given
  cross join lateral (select id from people.scope where id = any(given.here)
    union select id from people.scope where given.above <> '{}' and reached_from && given.above offset 0) s
  where ${reads('s.id')} offset 0)`;

/** The threads `t` of a scope, by its index: the planner knows how large groups are on the average, and small ones stand among large ones. */
const threadsIn = (scope: string, more = ''): string =>
  `(select * from discussions.thread t where t.scope_id = ${scope} ${more} offset 0) t`;

/**
 * Threads with unread posts in all scopes that the actor belongs to, newest activity first. Each scope gives its newest, in the
 * order of its index. The page is cut before anything is joined to it: what waits may be hundreds of threads.
 */
export function unreadThreads(actor: Actor, after: ThreadKey | null, rows: number): Sql {
  const from = after ?? top;
  return {
    name: 'discussions.thread.unread',
    text: `select ${threadColumns}, ${readersColumns('t.scope_id')}
      from (select t.*, held.joined from ${held} held
        cross join lateral (select t.* from discussions.thread t ${joinUnread('held.joined')}
          where t.scope_id = held.scope_id and waiting.posts > 0 and (t.last_post_at, t.id) < ($2::timestamptz, $3::uuid)
          order by t.last_post_at desc, t.id desc limit $4) t
        where held.joined is not null
        order by t.last_post_at desc, t.id desc limit $4) t
      cross join lateral (select t.joined offset 0) held
      ${joinReader}
      ${joinThread}
      order by t.last_post_at desc, t.id desc`,
    values: [actor.personId, from.lastPostAt, from.id, rows],
  };
}

/** How many threads of all scopes that the actor belongs to have unread posts. */
export function unreadTotal(actor: Actor): Sql {
  return {
    name: 'discussions.thread.unread-total',
    text: `select count(*)::int as total
      from ${held} held cross join lateral ${threadsIn('held.scope_id')} ${joinUnread('held.joined')}
      where held.joined is not null and waiting.posts > 0`,
    values: [actor.personId],
  };
}

export interface CountsRow {
  scopeId: string;
  threads: number;
  unread: number;
  mentions: number;
}

/** Threads, unread ones and those that mention the actor, per scope; a scope that the actor may not read counts nothing. */
export function threadCounts(actor: Actor, scopeIds: readonly string[]): Sql {
  return {
    name: 'discussions.thread.counts',
    text: `select s.id as "scopeId", count(t.id)::int as threads, (count(*) filter (where waiting.posts > 0))::int as unread,
        (count(*) filter (where ${mentionsMe}))::int as mentions
      from (select sc2.id, ${joinedAt('sc2.id')} as joined from people.scope sc2
            where sc2.id = any($2::uuid[]) and ${reads('sc2.id')} offset 0) s
      cross join lateral ${threadsIn('s.id', 'and t.merged_into_id is null')} ${joinUnread('s.joined')}
      group by s.id`,
    values: [actor.personId, scopeIds],
  };
}

/** Threads for facts: asked for by live delivery, which lets only readers into the room. */
export function threadsById(ids: readonly string[]): Sql {
  return {
    name: 'discussions.thread.present',
    text: `select ${threadColumns} from discussions.thread t ${joinThread} where t.id = any($1::uuid[])`,
    values: [ids],
  };
}

/** Threads of these scopes whose head changed within the last seconds. */
export function threadsChangedWithin(scopeIds: readonly string[], seconds: number): Sql {
  return {
    name: 'discussions.thread.heads',
    text: `select ${threadColumns} from discussions.thread t ${joinThread}
      where t.scope_id = any($1::uuid[]) and t.merged_into_id is null and t.head_changed_at >= now() - make_interval(secs => $2)
      order by t.head_changed_at`,
    values: [scopeIds, seconds],
  };
}

export interface NewThread {
  id: string;
  scopeId: string;
  title: string;
  language: string;
  languageTold: boolean;
  postId: string;
  text: string;
  excerpt: string;
  mentions: readonly string[];
  called: Called;
  onBehalfOf?: string | null | undefined;
  themeIds: readonly string[];
}

/**
 * A thread, its first post and its author's mark in one statement, which ends what they had begun there, and writes nothing unless the actor may write in the
 * scope, and the scope is one whose news is watched (has a stream of its own).
 */
export function insertThread(actor: Actor, thread: NewThread): Sql {
  return {
    name: 'discussions.thread.open',
    text: `with ${claims('$3::uuid', '$14::uuid')}, thread as (
        insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at,
          last_author_id, last_excerpt, post_count, head_changed_at, title_key, last_on_behalf, theme_ids, slug)
        select $2::uuid, st.id, $4, $5, $1::uuid, at, 1, at, $1::uuid, $8, 1, at, $11, $14::uuid is not null, $15::uuid[], $16
        from platform.stream st cross join (select clock_timestamp() as at) clock
        where st.id = $3::uuid and ${writes('st.id')} and ${holds('$14::uuid')}
        returning id, created_at
      ), post as (
        insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, language_told, created_at,
          behalf_town_id, behalf_office_id, behalf_organisation_id)
        select $6::uuid, thread.id, 1, $1::uuid, $7, $8, $5, $10, created_at, b.town_id, b.office_id, b.organisation_id
        from thread left join behalf b on true
      ), marked as (
        insert into discussions.read_mark (thread_id, person_id, number, at) select id, $1::uuid, 1, created_at from thread
      ), mentioned as (
        insert into discussions.mention (post_id, person_id, thread_id, number)
        select $6::uuid, p.id, thread.id, 1 from thread cross join people.person p where p.id = any($9::uuid[])
      ), called as (
        ${writesCallings('thread', '$6::uuid', '1', '$12', '$13')}
      )
      , undrafted as (
        delete from discussions.thread_draft d using thread where d.person_id = $1::uuid and d.scope_id = $3::uuid
      )
      select id from thread`,
    values: [
      actor.personId,
      thread.id,
      thread.scopeId,
      thread.title,
      thread.language,
      thread.postId,
      thread.text,
      thread.excerpt,
      thread.mentions,
      thread.languageTold,
      titleKey([{ text: thread.title, language: thread.language }]),
      thread.called.towns,
      thread.called.roles,
      thread.onBehalfOf ?? null,
      thread.themeIds,
      slugOf(thread.title, thread.language),
    ],
  };
}

export interface AccessRow {
  mayRead: boolean;
  mayWrite: boolean;
}

/** Why nothing was written into a scope. */
export function accessToScope(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.thread.access-to-scope',
    text: `select ${reads('$2::uuid')} as "mayRead", ${writes('$2::uuid')} as "mayWrite"`,
    values: [actor.personId, scopeId],
  };
}

/** A thread whose row is held. */
export interface HeldThread
  extends
    AccessRow,
    Pick<ThreadSettings, 'lockedAt' | 'lockReason' | 'pinnedAt' | 'slowSeconds' | 'themeIds'> {
  id: string;
  scopeId: string;
  title: string;
  language: string;
  version: number;
  isAuthor: boolean;
  mayModerate: boolean;
  locked: boolean;
  lastNumber: number;
  mergedIntoId: string | null;
}

/**
 * The thread, held until the transaction ends, with what the actor may do to it. The thread of a conversation has no title,
 * and nobody gives it one: its scope has no stream that could tell of it.
 */
export function holdThread(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.thread.hold',
    text: `select t.id, t.scope_id as "scopeId", t.title, t.language, t.version, coalesce(t.author_id = $1::uuid and t.title <> '', false) as "isAuthor",
        t.locked_at is not null as locked, t.locked_at as "lockedAt", t.lock_reason as "lockReason", t.pinned_at as "pinnedAt",
        t.slow_seconds as "slowSeconds", t.last_number as "lastNumber", t.merged_into_id as "mergedIntoId", t.theme_ids as "themeIds",
        ${reads('t.scope_id')} as "mayRead", ${writes('t.scope_id')} as "mayWrite", ${moderates('t.scope_id')} as "mayModerate"
      from discussions.thread t where t.id = $2::uuid for no key update of t`,
    values: [actor.personId, id],
  };
}

export function renameThread(id: string, title: string, language: string): Sql {
  return {
    name: 'discussions.thread.rename',
    text: 'update discussions.thread set title = $2, title_key = $3, slug = $4, version = version + 1 where id = $1 returning version',
    values: [id, title, titleKey([{ text: title, language }]), slugOf(title, language)],
  };
}
