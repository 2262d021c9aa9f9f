import { isShown } from '#discussions';
import { joinPersonCard, personCard } from '#municipalities';
import { allOf, idsOf, type SubjectRow, type SubjectSource } from './source.js';
import { standingTalk } from './talk.sql.js';

interface ThreadRow extends SubjectRow {
  title: string;
  language: string;
  text: string | null;
  textLanguage: string | null;
  scopeId: string;
}

/** The thread `t` with its first post `p`, as far as that is shown. */
const withOpening = `discussions.thread t left join discussions.post p on p.thread_id = t.id and p.number = 1 and ${isShown('p')}`;
const edition = `t.version || '.' || coalesce(p.version, 0)`;
const stands = `t.merged_into_id is null and t.title <> ''`;

export const threads: SubjectSource<ThreadRow> = {
  kind: 'THREAD',
  touchedBy: (events) => [
    ...idsOf(
      events,
      'thread.opened',
      'thread.renamed',
      'thread.moved',
      'thread.merged',
      'thread.themed',
      'thread.erased',
    ),
    // its first post is its text; which post is the first, only the row knows
    ...events.filter(({ type }) => type.startsWith('post.')).map(({ streamId }) => streamId),
  ],
  read: (ids) => ({
    name: 'search.thread.read',
    text: `select t.id, ${edition} as edition, t.title, t.language, p.text, p.language as "textLanguage", t.created_at as at,
        t.scope_id as "scopeId", t.id as "threadId", p.number, t.theme_ids as "themeIds", null as "townId", null as country
      from ${withOpening} where t.id = any($1::uuid[]) and ${stands}`,
    values: [ids],
  }),
  parts: ({ title, language, text, textLanguage, scopeId }) => [
    {
      audience: 'READERS',
      scopeId,
      language,
      passages: [
        { text: title, language, weight: 'A' },
        { text: text ?? '', language: textLanguage, weight: 'C' },
      ],
    },
  ],
  ...allOf('thread', 'discussions.thread'),
  unnoticed: null,
  standing: standingTalk,
  shown: (_, ids) => ({
    name: 'search.thread.shown',
    text: `select t.id, ${edition} as edition, t.title, t.language as "titleLanguage", null as labels, null as local,
        case when p.id is null then '[]' else jsonb_build_array(jsonb_build_object('text', p.text, 'language', p.language)) end as texts,
        s.address || '/threads/' || t.number || '-' || t.slug as address, t.created_at as at, ${personCard('author')} as author,
        t.scope_id as "placeId", null as town
      from ${withOpening} join people.scope s on s.id = t.scope_id
      ${joinPersonCard('author', 't.author_id')} where t.id = any($1::uuid[])`,
    values: [ids],
  }),
};
