import type { Actor, PersonCard } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import { fellowsOf } from '#people';
import type { Sql, Tx } from '#platform';
import { joinedAt, reads } from '../thread/thread-access.sql.js';
import {
  joinReader,
  joinThread,
  readersColumns,
  threadColumns,
  type ReadersRow,
} from '../thread/thread-row.sql.js';
import type { ThreadKey } from '../thread/thread.repository.js';

export interface ConversationRow extends ReadersRow {
  conversationId: string;
  other: PersonCard;
  closedAt: string | null;
  closedByViewer: boolean;
}

const mine = '$1::uuid in (c.first_id, c.second_id)';
const theOther = 'case when c.first_id = $1::uuid then c.second_id else c.first_id end';
const columns = `${threadColumns}, ${readersColumns('t.scope_id')}, c.id as "conversationId", ${personCard('other')} as other,
  c.closed_at as "closedAt", coalesce(c.closed_by = $1::uuid, false) as "closedByViewer"`;
const from = `from discussions.conversation c join discussions.thread t on t.id = c.thread_id
  cross join lateral (select ${joinedAt('t.scope_id')} as joined offset 0) held
  ${joinReader} ${joinThread} ${joinPersonCard('other', theOther)}`;
const top: ThreadKey = { lastPostAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The actor's conversations, the newest activity first. */
export function conversationsOf(actor: Actor, after: ThreadKey | null, rows: number): Sql {
  const key = after ?? top;
  return {
    name: 'discussions.conversation.list',
    text: `select ${columns} ${from} where ${mine} and ${reads('t.scope_id')}
      and (t.last_post_at, t.id) < ($2::timestamptz, $3::uuid)
      order by t.last_post_at desc, t.id desc limit $4`,
    values: [actor.personId, key.lastPostAt, key.id, rows],
  };
}

/** Those of these conversations that are the actor's: by their ids, or by the numbers of their threads. */
export function conversationsBy(
  actor: Actor,
  by: 'id' | 'number',
  values: readonly (string | number)[],
): Sql {
  const asked = by === 'id' ? 'c.id = any($2::uuid[])' : 't.number = any($2::int[])';
  return {
    name: `discussions.conversation.by-${by}`,
    text: `select ${columns} ${from} where ${asked} and ${mine} and ${reads('t.scope_id')}`,
    values: [actor.personId, values],
  };
}

export interface StandingRow {
  personId: string;
  reachable: boolean;
  sharesGroup: boolean;
  contactBy: 'SIGNED_IN' | 'SHARED_GROUPS' | 'NOBODY';
  conversationId: string | null;
  threadId: string | null;
  threadNumber: number | null;
  closed: boolean;
  closedByMe: boolean;
}

/** How the actor stands to each of these persons. */
export function standingTo(actor: Actor, personIds: readonly string[]): Sql {
  return {
    name: 'discussions.conversation.standing',
    text: `with fellows as materialized (${fellowsOf('$1::uuid')})
      select p.id as "personId", p.contact_by as "contactBy", c.id as "conversationId", c.thread_id as "threadId",
        t.number as "threadNumber", c.closed_by is not null as closed, coalesce(c.closed_by = $1::uuid, false) as "closedByMe",
        p.erased_at is null and exists (select 1 from people.account a where a.person_id = p.id) as reachable,
        p.id in (select person_id from fellows) as "sharesGroup"
      from people.person p
      left join discussions.conversation c on c.first_id = least(p.id, $1::uuid) and c.second_id = greatest(p.id, $1::uuid)
      left join discussions.thread t on t.id = c.thread_id
      where p.id = any($2::uuid[])`,
    values: [actor.personId, personIds],
  };
}

/** Two who write to one another at once: the second waits, and finds what the first has made. */
export async function lockPair(tx: Tx, one: string, other: string): Promise<void> {
  await tx.query({
    name: 'discussions.conversation.lock-pair',
    text: `select pg_advisory_xact_lock(hashtextextended('discussions.conversation ' || least($1::uuid, $2::uuid)
      || ' ' || greatest($1::uuid, $2::uuid), 0))`,
    values: [one, other],
  });
}

export interface NewConversation {
  id: string;
  otherId: string;
  threadId: string;
  postId: string;
  text: string;
  excerpt: string;
  language: string;
  languageTold: boolean;
}

/** The conversation, its thread without a title, the first post and its author's mark. Their scope stands already. */
export function insertConversation(actor: Actor, born: NewConversation): Sql {
  return {
    name: 'discussions.conversation.insert',
    text: `with thread as (
        insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at,
          last_author_id, last_excerpt, post_count, head_changed_at)
        select $3::uuid, $2::uuid, '', $7, $1::uuid, at, 1, at, $1::uuid, $6, 1, at from (select clock_timestamp() as at) clock
        returning id, created_at
      ), post as (
        insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, language_told, created_at)
        select $4::uuid, id, 1, $1::uuid, $5, $6, $7, $9, created_at from thread
      ), marked as (
        insert into discussions.read_mark (thread_id, person_id, number, at) select id, $1::uuid, 1, created_at from thread
      )
      insert into discussions.conversation (id, first_id, second_id, thread_id, opened_by)
      select $2::uuid, least($1::uuid, $8::uuid), greatest($1::uuid, $8::uuid), id, $1::uuid from thread`,
    values: [
      actor.personId,
      born.id,
      born.threadId,
      born.postId,
      born.text,
      born.excerpt,
      born.language,
      born.otherId,
      born.languageTold,
    ],
  };
}

export interface LockedConversation {
  id: string;
  otherId: string;
  threadId: string;
  closed: boolean;
  closedByMe: boolean;
}

/** The actor's conversation, held until the transaction ends; no row for anybody else. */
export function lockConversation(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.conversation.lock',
    text: `select c.id, ${theOther} as "otherId", c.thread_id as "threadId", c.closed_by is not null as closed,
        coalesce(c.closed_by = $1::uuid, false) as "closedByMe"
      from discussions.conversation c where c.id = $2::uuid and ${mine} for no key update`,
    values: [actor.personId, id],
  };
}

/** Closes it for the person who is named; null opens it again. */
export function closeFor(id: string, personId: string | null): Sql {
  return {
    name: 'discussions.conversation.close',
    text: `update discussions.conversation set closed_by = $2::uuid, closed_at = case when $2::uuid is not null then now() end
      where id = $1`,
    values: [id, personId],
  };
}

/** In how many of the actor's conversations posts wait. */
export function unreadConversations(actor: Actor): Sql {
  return {
    name: 'discussions.conversation.unread',
    text: `select count(*)::int as total from discussions.conversation c join discussions.thread t on t.id = c.thread_id
      left join discussions.read_mark m on m.thread_id = t.id and m.person_id = $1::uuid
      where ${mine} and ${reads('t.scope_id')} and exists (select 1 from discussions.post p where p.thread_id = t.id
        and p.number > coalesce(m.number, 0) and p.author_id <> $1::uuid and p.withdrawn_at is null)`,
    values: [actor.personId],
  };
}
