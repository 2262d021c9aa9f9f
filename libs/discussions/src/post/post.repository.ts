import type { Actor, PollView } from '#kernel';
import { pollOf } from '../poll/poll-row.sql.js';
import type { PostRow } from '../attachment/attachments.service.js';
import type { Sql } from '#platform';
import { joinPersonCard, personCard, speaksFor } from '#municipalities';
import { claims, holds } from '../behalf/behalf-of.sql.js';
import { writesCallings, type Called } from '../mention/called.js';
import { moderates, reads, writes } from '../thread/thread-access.sql.js';
import { isNotShown, joinPost, postColumns } from './post-row.sql.js';

/** A window into a thread: the post in the middle, the one that it ends before, or the one that it begins after. */
export interface PostWindow {
  around: number | null;
  before: number | null;
  after: number | null;
  rows: number;
}

/** A row of a page: the thread's numbers, and a post; a thread without a post in the window is one row without a post. */
export type PageRow = (PostRow | { [K in keyof PostRow]: null }) & {
  threadLast: number;
  streamHead: number;
  fromNumber: number;
  toNumber: number;
};

/**
 * A window of posts with the stream's number in the same snapshot, one statement, no row where the thread may not be read.
 * Numbers have no holes, so a window is arithmetic; without a place to look at it is the newest posts.
 */
export function postPage(actor: Actor, threadId: string, window: PostWindow): Sql {
  return {
    name: 'discussions.post.page',
    text: `with thread as (
        select t.id, t.last_number, coalesce(sh.head, 0) as head,
          case when $3::int is not null then greatest(1, least($3::int - $6::int / 2, t.last_number - $6::int + 1))
               when $4::int is not null then greatest(1, least($4::int, t.last_number + 1) - $6::int)
               when $5::int is not null then greatest(1, least($5::int, t.last_number) + 1)
               else greatest(1, t.last_number - $6::int + 1) end as first
        from discussions.thread t left join platform.stream_head sh on sh.stream_id = t.id
        where t.id = $2::uuid and ${reads('t.scope_id')}
      ), page as (
        select *, least(last_number, first + $6::int - 1,
          case when $3::int is null and $4::int is not null then greatest(0, $4::int - 1) end) as last from thread
      )
      select page.last_number as "threadLast", page.head as "streamHead", page.first as "fromNumber", page.last as "toNumber",
        ${postColumns}
      from page
      left join discussions.post p on p.thread_id = page.id and p.number between page.first and page.last
      ${joinPost}
      order by p.number`,
    values: [actor.personId, threadId, window.around, window.before, window.after, window.rows],
  };
}

/** One post, if the actor may read its thread. */
export function onePost(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.post.by-id',
    text: `select ${postColumns} from discussions.post p join discussions.thread t on t.id = p.thread_id ${joinPost}
      where p.id = $2::uuid and ${reads('t.scope_id')}`,
    values: [actor.personId, id],
  };
}

/** Posts for facts: asked for by live delivery, which lets only readers into the room. */
export function postsById(ids: readonly string[]): Sql {
  return {
    name: 'discussions.post.present',
    text: `select ${postColumns} from discussions.post p ${joinPost} where p.id = any($1::uuid[])`,
    values: [ids],
  };
}

export interface NewPost {
  id: string;
  threadId: string;
  text: string;
  excerpt: string;
  language: string;
  languageTold: boolean;
  replyToId: string | null;
  mentions: readonly string[];
  called: Called;
  onBehalfOf?: string | null | undefined;
}

/**
 * A post with its number, the thread's head, the author's mark and the mentions, in one statement, which also ends the
 * author's draft.
 *
 * Whether the actor may write is asked here, in the statement that writes. Its snapshot is taken after the transaction
 * began, so a removal that was committed before the writing began is seen and nothing is written. A removal that commits
 * while this statement waits for the thread's row does not stop a writing that began before it; that post's event is then
 * committed after the removal, and live delivery, which looks at the audience after it has read the event, does not send it
 * to the removed. Asking before the transaction, or on another connection, would let a removal slip in between.
 *
 * The same row says whether the thread is locked: a writing that waited for the locking to commit finds it so, and writes nothing.
 *
 * The thread's row is locked by the update, so numbers are given in the order of commits and a rollback gives its number back.
 */
export function insertPost(actor: Actor, post: NewPost): Sql {
  return {
    name: 'discussions.post.write',
    text: `with ${claims('(select b.scope_id from discussions.thread b where b.id = $2::uuid)', '$12::uuid')}, thread as (
        update discussions.thread t
        set last_number = t.last_number + 1, post_count = t.post_count + 1, last_author_id = $1::uuid, last_excerpt = $5, last_on_behalf = $12::uuid is not null,
          last_post_at = greatest(t.last_post_at, clock_timestamp()), head_changed_at = clock_timestamp()
        where t.id = $2::uuid and ${writes('t.scope_id')} and (t.locked_at is null or ${moderates('t.scope_id')})
          and t.merged_into_id is null
          and ${holds('$12::uuid')}
          and ($7::uuid is null or exists (select 1 from discussions.post q where q.id = $7::uuid and q.thread_id = $2::uuid))
        returning t.id, t.last_number as number, t.last_post_at as at, t.slow_seconds
      ), post as (
        insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, language_told, reply_to_id, created_at,
          behalf_town_id, behalf_office_id, behalf_organisation_id)
        select $3::uuid, thread.id, number, $1::uuid, $4, $5, $6, $9, $7::uuid, at, b.town_id, b.office_id, b.organisation_id
        from thread left join behalf b on true
      ), marked as (
        insert into discussions.read_mark as rm (thread_id, person_id, number, at) select id, $1::uuid, number, at from thread
        on conflict (thread_id, person_id) do update set number = excluded.number, at = excluded.at
      ), mentioned as (
        insert into discussions.mention (post_id, person_id, thread_id, number)
        select $3::uuid, p.id, thread.id, thread.number from thread cross join people.person p where p.id = any($8::uuid[])
      ), undrafted as (
        delete from discussions.draft d using thread where d.person_id = $1::uuid and d.thread_id = thread.id
      ), called as (
        ${writesCallings('thread', '$3::uuid', '1', '$10', '$11')}
      )
      select number, slow_seconds as "slowSeconds" from thread`,
    values: [
      actor.personId,
      post.threadId,
      post.id,
      post.text,
      post.excerpt,
      post.language,
      post.replyToId,
      post.mentions,
      post.languageTold,
      post.called.towns,
      post.called.roles,
      post.onBehalfOf ?? null,
    ],
  };
}

export interface PlacedPost {
  number: number;
  slowSeconds: number;
}

/**
 * How many seconds too early a post came in slow mode; null for the moderators, and when it came in time. Asked after the
 * writing, which holds the thread's row: another post of the same person was either committed before, and is seen here, or
 * waits, and will see this one. Asked before, two sent at once would both be the first.
 */
export function secondsTooEarly(
  actor: Actor,
  post: { id: string; threadId: string },
  slowSeconds: number,
): Sql {
  return {
    name: 'discussions.post.too-early',
    text: `select ceil(extract(epoch from max(p.created_at) + make_interval(secs => $4::int) - clock_timestamp()))::int as wait
      from discussions.post p join discussions.thread t on t.id = p.thread_id
      where p.thread_id = $2::uuid and p.author_id = $1::uuid and p.id <> $3::uuid and not ${moderates('t.scope_id')}
      having max(p.created_at) > clock_timestamp() - make_interval(secs => $4::int)`,
    values: [actor.personId, post.threadId, post.id, slowSeconds],
  };
}

export interface AccessToThread {
  mayRead: boolean;
  mayWrite: boolean;
  closedForMe: boolean;
  merged: boolean;
  replyFits: boolean;
  /** in whose name the post was to be written, if in any */
  speaksForThem: boolean;
}

/** Why nothing was written into a thread. No row: there is no such thread. */
export function accessToThread(
  actor: Actor,
  threadId: string,
  { replyToId, onBehalfOf }: { replyToId: string | null; onBehalfOf?: string | null | undefined },
): Sql {
  return {
    name: 'discussions.post.access-to-thread',
    text: `select ${reads('t.scope_id')} as "mayRead", ${writes('t.scope_id')} as "mayWrite",
        t.locked_at is not null and not ${moderates('t.scope_id')} as "closedForMe", t.merged_into_id is not null as merged,
        ($3::uuid is null or exists (select 1 from discussions.post q where q.id = $3::uuid and q.thread_id = t.id)) as "replyFits",
        ($4::uuid is null or exists (${speaksFor('$1::uuid', 't.scope_id', '$4::uuid')})) as "speaksForThem"
      from discussions.thread t where t.id = $2::uuid`,
    values: [actor.personId, threadId, replyToId, onBehalfOf ?? null],
  };
}

export interface WrittenPost {
  threadId: string;
  authorId: string;
  replyToId: string | null;
  onBehalfOf: string | null;
  text: string;
  /** above 1 it was edited since; the attachments are then those of now */
  version: number;
  attachments: { fileId: string; alt: string | null }[];
  poll: PollView | null;
}

/** A post as it was first written: what a repeated sending is held against. */
export function postAsWritten(id: string): Sql {
  return {
    name: 'discussions.post.as-written',
    text: `select p.thread_id as "threadId", p.author_id as "authorId", p.reply_to_id as "replyToId",
        coalesce(p.behalf_office_id, p.behalf_organisation_id, p.behalf_town_id) as "onBehalfOf",
        coalesce(r.text, p.text) as text, p.version,
        coalesce((select json_agg(json_build_object('fileId', a.file_id, 'alt', a.alt) order by a.position)
          from discussions.attachment a where a.post_id = p.id), '[]') as attachments, ${pollOf('p.id')} as poll
      from discussions.post p left join discussions.post_revision r on r.post_id = p.id and r.version = 1
      where p.id = $1::uuid`,
    values: [id],
  };
}

export interface LockedPost {
  id: string;
  threadId: string;
  scopeId: string;
  authorId: string;
  number: number;
  version: number;
  text: string;
  language: string;
  languageTold: boolean;
  withdrawn: boolean;
  hidden: boolean;
  /** its thread */
  locked: boolean;
  hasPoll: boolean;
  isAuthor: boolean;
  mayRead: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}

/**
 * The post, held until the transaction ends, with what the actor may do to it: its thread first, then the post, as all who
 * hold both do; whoever carries posts to another thread would else wait for an edit that waits for it. `no key update`, because a reply that is
 * being written holds its thread and looks at this row's key: a stronger lock could make the two wait for one another.
 */
export function lockPost(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.post.lock',
    text: `select p.id, p.thread_id as "threadId", t.scope_id as "scopeId", p.author_id as "authorId", p.number, p.version, p.text,
        p.language, p.language_told as "languageTold", p.withdrawn_at is not null as withdrawn, p.hidden_at is not null as hidden, t.locked_at is not null as locked, p.has_poll as "hasPoll",
        coalesce(p.author_id = $1::uuid, false) as "isAuthor", ${reads('t.scope_id')} as "mayRead", ${writes('t.scope_id')} as "mayWrite", ${moderates('t.scope_id')} as "mayModerate"
      from discussions.post p join discussions.thread t on t.id = p.thread_id
      where p.id = $2::uuid for no key update of t, p`,
    values: [actor.personId, id],
  };
}

/** Puts the present text aside as a revision. */
const kept = `kept as (
    insert into discussions.post_revision (post_id, version, text, language, edited_at, editor_id)
    select p.id, p.version, p.text, p.language, coalesce(p.edited_at, p.created_at), p.author_id
    from discussions.post p where p.id = $1::uuid
  )`;

export interface NewText {
  text: string;
  excerpt: string;
  language: string;
  languageTold: boolean;
  mentions: readonly string[];
  called: Called;
}

/** Gives a locked post another text, and the thread's head if it is the newest. */
export function replaceText(postId: string, edited: NewText): Sql {
  return {
    name: 'discussions.post.edit',
    text: `with ${kept}, post as (
        update discussions.post set text = $2, excerpt = $3, language = $4, language_told = $6, version = version + 1, edited_at = now()
        where id = $1::uuid returning id, thread_id, number, version
      ), head as (
        update discussions.thread t set last_excerpt = $3, head_changed_at = clock_timestamp()
        from post where t.id = post.thread_id and t.last_number = post.number
      ), unmentioned as (
        delete from discussions.mention where post_id = $1::uuid and person_id <> all($5::uuid[])
      ), mentioned as (
        insert into discussions.mention (post_id, person_id, thread_id, number, version)
        select post.id, p.id, post.thread_id, post.number, post.version from post cross join people.person p where p.id = any($5::uuid[])
        on conflict (post_id, person_id) do nothing
      ), uncalled as (
        delete from discussions.calling where post_id = $1::uuid and coalesce(role <> all($8::text[]), true)
          and not exists (select 1 from municipalities.municipality town
            where town.id = municipality_id and town.number = any($7::int[]))
      ), called as (
        ${writesCallings('post', 'post.id', 'post.version', '$7', '$8')}
      )
      select version from post`,
    values: [
      postId,
      edited.text,
      edited.excerpt,
      edited.language,
      edited.mentions,
      edited.languageTold,
      edited.called.towns,
      edited.called.roles,
    ],
  };
}

/** Says in which language a locked post is written. Its text and version stay: no revision, and nothing to conflict with. */
export function tagPost(postId: string, language: string): Sql {
  return {
    name: 'discussions.post.tag',
    text: 'update discussions.post set language = $2, language_told = true where id = $1::uuid',
    values: [postId, language],
  };
}

/** Withdraws a locked post: its text is kept for its author and the moderators, and shown to nobody else. */
export function withdrawText(actor: Actor, postId: string): Sql {
  return {
    name: 'discussions.post.withdraw',
    text: `with ${kept}, post as (
        update discussions.post set withdrawn_at = now(), withdrawn_by = $2::uuid, version = version + 1
        where id = $1::uuid returning thread_id, number, version, case when hidden_at is null then 1 else 0 end as counted
      ), head as (
        update discussions.thread t set post_count = t.post_count - post.counted, head_changed_at = clock_timestamp(),
          last_excerpt = case when t.last_number = post.number then '' else t.last_excerpt end
        from post where t.id = post.thread_id
      )
      select version from post`,
    values: [postId, actor.personId],
  };
}

/** What is asked before a post's history is shown. */
export function historyAccess(actor: Actor, postId: string): Sql {
  return {
    name: 'discussions.post.history-access',
    text: `select ${isNotShown('p')} as withdrawn, coalesce(p.author_id = $1::uuid, false) as "isAuthor",
        ${moderates('t.scope_id')} as "mayModerate"
      from discussions.post p join discussions.thread t on t.id = p.thread_id
      where p.id = $2::uuid and ${reads('t.scope_id')}`,
    values: [actor.personId, postId],
  };
}

/** All texts that a post had, the first one first; a withdrawal is no text. */
export function textsOf(postId: string): Sql {
  return {
    name: 'discussions.post.history',
    text: `select h.version, h.text, h.language, h.at as "editedAt", ${personCard('editor')} as editor
      from (select version, text, language, edited_at as at, editor_id from discussions.post_revision where post_id = $1::uuid
            union all
            select version, text, language, coalesce(edited_at, created_at), author_id from discussions.post
            where id = $1::uuid and withdrawn_at is null) h
      ${joinPersonCard('editor', 'h.editor_id')}
      order by h.version`,
    values: [postId],
  };
}
