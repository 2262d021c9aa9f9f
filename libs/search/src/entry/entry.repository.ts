/** All that is written into the index. */
import type { Sql, Tx } from '#platform';
import type { WordsOfEntry } from '../words/document.js';
import { latinOf } from '../words/stems.js';
import type { EntryAudience, SubjectKind } from './kinds.js';

/** An entry as a source makes it. */
export interface EntryDraft {
  subjectId: string;
  audience: EntryAudience;
  scopeId: string | null;
  edition: string;
  threadId: string | null;
  number: number | null;
  language: string | null;
  townId: string | null;
  country: string | null;
  themeIds: readonly string[];
  at: string | null;
  words: WordsOfEntry;
}

const buckets = 64;

/**
 * Held until the commit: of two workers that write one subject, the second reads it when the first has committed. Else the one with the
 * older reading could write last. Few locks for many subjects: each takes room in the server's memory.
 */
export function holdSubjects(subjectIds: readonly string[]): Sql {
  return {
    name: 'search.entry.hold',
    text: `select pg_advisory_xact_lock(hashtextextended('search', bucket)) from (
        select distinct abs(hashtext(id::text)) % ${buckets} as bucket from unnest($1::uuid[]) as s(id) order by 1) b`,
    values: [subjectIds],
  };
}

/** Writes these entries, and takes away what else there is of the subjects. */
export async function replaceEntries(
  tx: Tx,
  kind: SubjectKind,
  subjectIds: readonly string[],
  drafts: readonly EntryDraft[],
): Promise<void> {
  await tx.query({
    name: 'search.entry.drop',
    text: `delete from search.entry e where e.kind = $1 and e.subject_id = any($2::uuid[])
      and not exists (select 1 from unnest($3::uuid[], $4::text[]) as kept(subject_id, audience)
        where kept.subject_id = e.subject_id and kept.audience = e.audience)`,
    values: [kind, subjectIds, drafts.map((one) => one.subjectId), drafts.map((one) => one.audience)],
  });
  if (drafts.length === 0) return;
  await tx.query(upsert(kind, drafts));
  await tx.query(learn([...new Set(drafts.flatMap((one) => one.words.surfaces))].sort()));
}

/** Posts lie on shelves of their own, below zero: what has a title is looked through before them. */
function upsert(kind: SubjectKind, drafts: readonly EntryDraft[]): Sql {
  const rows = drafts.map((one) => ({
    subject_id: one.subjectId,
    audience: one.audience,
    scope_id: one.scopeId,
    edition: one.edition,
    thread_id: one.threadId,
    number: one.number,
    language: one.language,
    town_id: one.townId,
    country: one.country,
    theme_ids: one.themeIds,
    at: one.at,
    words: one.words.vector,
  }));
  return {
    name: 'search.entry.write',
    text: `insert into search.entry as e (id, kind, subject_id, audience, scope_id, edition, thread_id, number, language, town_id, country, theme_ids, at, words, shelf)
      select gen_random_uuid(), $1, d.subject_id, d.audience, d.scope_id, d.edition, d.thread_id, d.number, d.language, d.town_id, d.country, d.theme_ids, d.at,
        d.words::tsvector, ${shelfOf('$1')}
      from jsonb_to_recordset($2::jsonb) as d(subject_id uuid, audience text, scope_id uuid, edition text, thread_id uuid, number int, language text, town_id uuid,
        country text, theme_ids uuid[], at timestamptz, words text)
      on conflict (subject_id, audience) do update set scope_id = excluded.scope_id, edition = excluded.edition,
        thread_id = excluded.thread_id, number = excluded.number,
        language = excluded.language, town_id = excluded.town_id, country = excluded.country, theme_ids = excluded.theme_ids,
        at = excluded.at, words = excluded.words`,
    values: [kind, JSON.stringify(rows)],
  };
}

/** How many entries lie on a shelf. */
export const shelfSize = 20_000;

function shelfOf(kind: string): string {
  return `(case when ${kind} = 'POST' then -1 - nextval('search.posts_laid') / ${shelfSize} else 1 + nextval('search.titles_laid') / ${shelfSize} end)::int`;
}

/** Sorted by the caller, so that two workers take the same words in one order. */
function learn(words: readonly string[]): Sql {
  return {
    name: 'search.word.learn',
    text: `insert into search.word (word, latin) select word, latin from unnest($1::text[], $2::text[]) as w(word, latin)
      on conflict do nothing`,
    values: [words, words.map(latinOf)],
  };
}

/** Posts hang in the scope of their thread: where that has gone elsewhere, they have. */
export function followThreads(threadIds: readonly string[]): Sql {
  return {
    name: 'search.entry.follow-threads',
    text: `update search.entry e set scope_id = t.scope_id, theme_ids = t.theme_ids
      from discussions.thread t join discussions.post p on p.thread_id = t.id
      where t.id = any($1::uuid[]) and e.subject_id = p.id and e.kind = 'POST'
        and (e.scope_id, e.theme_ids) is distinct from (t.scope_id, t.theme_ids)`,
    values: [threadIds],
  };
}

/** A name that is gone from all texts must not be offered to who mistypes another: words without an entry go. */
export function wordsFrom(after: string, most: number): Sql {
  return {
    name: 'search.word.from',
    text: 'select word from search.word where word > $1 order by word limit $2',
    values: [after, most],
  };
}

export function forgetWords(words: readonly string[]): Sql {
  return {
    name: 'search.word.forget',
    text: `delete from search.word w where w.word = any($1::text[])
      and not exists (select 1 from search.entry e where e.words @@ ('''' || w.word || '''')::tsquery)`,
    values: [words],
  };
}

export function hasBeenBuilt(rules: number): Sql {
  return { name: 'search.built.is', text: 'select 1 from search.built where rules = $1', values: [rules] };
}

export function noteBuilt(rules: number): Sql {
  return {
    name: 'search.built.note',
    text: 'insert into search.built (rules) values ($1) on conflict (rules) do update set at = now()',
    values: [rules],
  };
}
