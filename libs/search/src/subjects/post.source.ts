import { isShown } from '#discussions';
import { joinPersonCard, personCard } from '#municipalities';
import { allOf, idsOf, type SubjectRow, type SubjectSource } from './source.js';
import { standingTalk } from './talk.sql.js';

interface PostRow extends SubjectRow {
  text: string;
  language: string;
  scopeId: string;
}

/** The first post of a thread is found with it, as its text; of a conversation, which has no title, by itself. */
const isReply = `(p.number > 1 or t.title = '')`;
const stands = `${isShown('p')} and p.moved_to_id is null and t.merged_into_id is null and ${isReply}`;

export const posts: SubjectSource<PostRow> = {
  kind: 'POST',
  touchedBy: (events) =>
    idsOf(
      events,
      'post.written',
      'post.edited',
      'post.tagged',
      'post.withdrawn',
      'post.hidden',
      'post.restored',
      'post.erased',
      'post.moved',
      'post.arrived',
    ),
  read: (ids) => ({
    name: 'search.post.read',
    text: `select p.id, p.version::text as edition, p.text, p.language, p.created_at as at, t.scope_id as "scopeId",
        p.thread_id as "threadId", p.number, t.theme_ids as "themeIds", null as "townId", null as country
      from discussions.post p join discussions.thread t on t.id = p.thread_id where p.id = any($1::uuid[]) and ${stands}`,
    values: [ids],
  }),
  parts: ({ text, language, scopeId }) => [
    { audience: 'READERS', scopeId, language, passages: [{ text, language, weight: 'C' }] },
  ],
  ...allOf('post', 'discussions.post'),
  unnoticed: null,
  standing: standingTalk,
  shown: (_, ids) => ({
    name: 'search.post.shown',
    text: `select p.id, p.version::text as edition, nullif(t.title, '') as title, t.language as "titleLanguage", null as labels, null as local,
        jsonb_build_array(jsonb_build_object('text', p.text, 'language', p.language)) as texts,
        case when t.title = '' then s.address || '/' || t.number
          else s.address || '/threads/' || t.number || '-' || t.slug || '/' || p.number end as address,
        p.created_at as at, ${personCard('author')} as author, t.scope_id as "placeId", null as town
      from discussions.post p join discussions.thread t on t.id = p.thread_id join people.scope s on s.id = t.scope_id
      ${joinPersonCard('author', 'p.author_id')} where p.id = any($1::uuid[]) and ${isShown('p')}`,
    values: [ids],
  }),
};
