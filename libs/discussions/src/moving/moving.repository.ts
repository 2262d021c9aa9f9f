import { slugOf, titleKey, type Actor, type PlaceTitle } from '#kernel';
import type { Sql } from '#platform';
import { moderates, reads, writes } from '../thread/thread-access.sql.js';
import type { PlaceStanding } from './moving.policy.js';

export interface TargetPlace extends PlaceStanding {
  /** whether it is a group or community, whose news are watched; a conversation is none */
  holdsThreads: boolean;
}

/** What the actor may do where something shall go. Asked inside the transaction, for the reason given at insertPost. */
export function targetPlace(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.moving.target-place',
    text: `select ${reads('$2::uuid')} as "mayRead", ${writes('$2::uuid')} as "mayWrite", ${moderates('$2::uuid')} as "mayModerate",
      exists (select 1 from platform.stream st where st.id = $2::uuid and st.kind = 'group') as "holdsThreads"`,
    values: [actor.personId, scopeId],
  };
}

/** Carries a held thread to another place. What stands first in the list of the one does not in that of the other. */
export function carryThread(id: string, scopeId: string): Sql {
  return {
    name: 'discussions.moving.carry-thread',
    text: `update discussions.thread set scope_id = $2, pinned_at = null, announced_at = null, announced_until = null,
        announced_by = null, head_changed_at = clock_timestamp() where id = $1`,
    values: [id, scopeId],
  };
}

/** Leaves a pointer, unless one stands there already. */
export function leavePointer(pointer: {
  id: string;
  scopeId: string;
  threadId: string;
  kind: 'MOVED' | 'MERGED';
}): Sql {
  return {
    name: 'discussions.moving.leave-pointer',
    text: `insert into discussions.thread_pointer (id, scope_id, thread_id, kind) values ($1, $2, $3, $4)
      on conflict (scope_id, thread_id) where kind = 'MOVED' do update set at = excluded.at`,
    values: [pointer.id, pointer.scopeId, pointer.threadId, pointer.kind],
  };
}

/** A thread that came back needs no pointer to itself. */
export function removePointer(scopeId: string, threadId: string): Sql {
  return {
    name: 'discussions.moving.remove-pointer',
    text: `delete from discussions.thread_pointer where scope_id = $1 and thread_id = $2 and kind = 'MOVED'`,
    values: [scopeId, threadId],
  };
}

/** What led to a thread that is no more leads on: nobody follows a chain. Twice the same in one list is once. */
export function leadOn(from: string, to: string): Sql {
  return {
    name: 'discussions.moving.lead-on',
    text: `with merged as (update discussions.thread set merged_into_id = $2 where merged_into_id = $1),
      doubled as (
        delete from discussions.thread_pointer p where p.thread_id = $1 and p.kind = 'MOVED'
          and exists (select 1 from discussions.thread_pointer o where o.scope_id = p.scope_id and o.thread_id = $2 and o.kind = 'MOVED')
        returning p.id
      )
      update discussions.thread_pointer set thread_id = $2 where thread_id = $1 and id not in (select id from doubled)`,
    values: [from, to],
  };
}

/** Marks a held thread as gone into another one. */
export function closeIntoAnother(id: string, intoId: string): Sql {
  return {
    name: 'discussions.moving.close-into',
    text: `update discussions.thread set merged_into_id = $2, pinned_at = null, announced_at = null, announced_until = null,
        announced_by = null, head_changed_at = clock_timestamp() where id = $1`,
    values: [id, intoId],
  };
}

export interface ChosenPost {
  id: string;
  number: number;
  authorId: string;
  language: string;
}

/** The posts of a held thread that were chosen, without the marks of those that went before. */
export function chosenPosts(
  threadId: string,
  chosen: { postIds: readonly string[] | null; fromNumber: number | null },
): Sql {
  return {
    name: 'discussions.moving.chosen',
    text: `select id, number, author_id as "authorId", language from discussions.post
      where thread_id = $1 and moved_to_id is null and (id = any($2::uuid[]) or number >= $3::int) order by number limit 501`,
    values: [threadId, chosen.postIds, chosen.fromNumber],
  };
}

/** A thread without posts yet: they are carried into it in the same transaction. Its author is that of its first post. */
export function openForCarried(thread: {
  id: string;
  scopeId: string;
  title: string;
  language: string;
  authorId: string;
  themeIds: readonly string[];
}): Sql {
  return {
    name: 'discussions.moving.open',
    text: `insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at,
        last_author_id, last_excerpt, post_count, head_changed_at, title_key, theme_ids, slug)
      values ($1, $2, $3, $4, $5, now(), 0, now(), $5, '', 0, clock_timestamp(), $6, $7::uuid[], $8)`,
    values: [
      thread.id,
      thread.scopeId,
      thread.title,
      thread.language,
      thread.authorId,
      titleKey([{ text: thread.title, language: thread.language }]),
      thread.themeIds,
      slugOf(thread.title, thread.language),
    ],
  };
}

const place = `t.id as "threadId", t.number, t.slug, t.title, t.scope_id as "placeId", s.title as "placeTitle",
  s.address as "placeAddress"`;

export interface PlaceRow {
  threadId: string;
  number: number;
  slug: string;
  title: string;
  placeId: string;
  placeTitle: PlaceTitle;
  placeAddress: string;
}

/** Where these posts stand, of those that the actor may read. */
export function placesOfPosts(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'discussions.moving.posts',
    text: `select p.id as "postId", p.number as "postNumber", ${place}
      from discussions.post p join discussions.thread t on t.id = p.thread_id join people.scope s on s.id = t.scope_id
      where p.id = any($2::uuid[]) and t.title <> '' and ${reads('t.scope_id')} order by p.thread_id, p.number`,
    values: [actor.personId, ids],
  };
}

/** Where the thread with this number stands, or the one that it went into. */
export function placeOfThread(actor: Actor, number: number): Sql {
  return {
    name: 'discussions.moving.thread',
    text: `select ${place} from discussions.thread asked
      join discussions.thread t on t.id = coalesce(asked.merged_into_id, asked.id) join people.scope s on s.id = t.scope_id
      where asked.number = $2::int and t.title <> '' and ${reads('t.scope_id')}`,
    values: [actor.personId, number],
  };
}

export interface PointerRow extends PlaceRow {
  id: string;
  kind: 'MOVED' | 'MERGED';
  at: string;
  mayReadThere: boolean;
}

/** The newest pointers in the list of a place that the actor may read. */
export function pointersIn(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.moving.pointers',
    text: `select p.id, p.kind, p.at, ${reads('t.scope_id')} as "mayReadThere", ${place}
      from (select * from discussions.thread_pointer where scope_id = $2::uuid and ${reads('$2::uuid')} order by at desc, id limit 20) p
      join discussions.thread t on t.id = p.thread_id join people.scope s on s.id = t.scope_id
      order by p.at desc, p.id`,
    values: [actor.personId, scopeId],
  };
}
