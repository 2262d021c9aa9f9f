/**
 * A post as everybody sees it: the one place where it is built, for pages, answers and facts alike. So a fact cannot
 * differ from a fresh query. Its columns are the kernel's `PostView`.
 */
import { behalfOf } from '../behalf/behalf-of.sql.js';
import { pollOf } from '../poll/poll-row.sql.js';
import { joinPersonCard, personCard, personCardOf } from '#municipalities';

/** Whether the readers of a thread are shown this post: it is neither withdrawn nor hidden. */
export function isShown(post: string): string {
  return `(${post}.withdrawn_at is null and ${post}.hidden_at is null)`;
}

/** The opposite, in the words of the partial index on such posts, so that it serves the question. */
export function isNotShown(post: string): string {
  return `(${post}.withdrawn_at is not null or ${post}.hidden_at is not null)`;
}

/** Columns of a post `p`, joined by `joinPost`. What is withdrawn or hidden keeps its place and author and shows nothing else.
 * Of a quoted post in another thread only the author is told: who reads here may not be allowed to read there. */
export const postColumns = `p.id, p.thread_id as "threadId", p.number, p.version, ${personCard('author')} as author, ${behalfOf('p')} as "onBehalfOf",
  case when ${isShown('p')} then p.text end as text, p.language,
  case when q.id is not null then json_build_object('id', q.id, 'author', ${personCard('quoted')},
    'number', case when q.thread_id = p.thread_id then q.number else 0 end, 'elsewhere', q.thread_id <> p.thread_id,
    'excerpt', case when q.thread_id = p.thread_id and ${isShown('q')} then q.excerpt else '' end,
    'language', case when q.thread_id = p.thread_id then q.language else p.language end) end as "replyTo",
  p.created_at as "createdAt", p.edited_at as "editedAt", p.withdrawn_at as "withdrawnAt", p.hidden_at as "hiddenAt",
  p.moved_to_id as "movedToId",
  case when ${isNotShown('p')} then '[]'::json else coalesce(
    (select json_agg(json_build_object('kind', r.kind, 'personIds', r.persons) order by r.kind desc)
     from (select kind, json_agg(person_id order by person_id) as persons
           from discussions.reaction where post_id = p.id group by kind) r), '[]') end as reactions,
  case when ${isNotShown('p')} then '[]'::json else coalesce(
    (select json_agg(${personCardOf('m.person_id')} order by m.person_id)
     from discussions.mention m where m.post_id = p.id), '[]') end as mentions,
  case when ${isNotShown('p')} then '[]'::json else coalesce(
    (select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
       'width', f.width, 'height', f.height, 'alt', a.alt, 'smaller', f.smaller) order by a.position)
     from discussions.attachment a join platform.stored_file f on f.id = a.file_id where a.post_id = p.id), '[]') end as attachments,
  case when p.has_poll and ${isShown('p')} then ${pollOf('p.id')} end as poll`;

export const joinPost = `${joinPersonCard('author', 'p.author_id')}
  left join discussions.post q on q.id = p.reply_to_id
  ${joinPersonCard('quoted', 'q.author_id')}`;
