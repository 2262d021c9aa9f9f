/**
 * The entries that a question finds for a reader. Rights are joined in the statement, at the moment of asking: scope and grants for what
 * hangs in a place, the profile's own visibility for people, and for all the room's own row as it stands.
 */
import { guest, type Actor } from '#kernel';
import { isActive, visibleTo } from '#people';
import type { Sql } from '#platform';
import type { SubjectKind } from '../entry/kinds.js';
import { fellowsTable } from '../subjects/person.source.js';
import { sources } from '../subjects/sources.js';

/** An entry that was found: what is counted, ordered and narrowed by, and nothing of what it says. */
export interface FoundEntry {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  audience: string;
  edition: string;
  scopeId: string | null;
  language: string | null;
  townId: string | null;
  country: string | null;
  themeIds: string[];
  at: string | null;
  /** what part of the question's weight it meets; by its title; in the very words that were typed */
  met: number;
  titled: number;
  direct: number;
  rank: number;
}

export interface Narrowing {
  kinds: readonly string[] | null;
  languages: readonly string[] | null;
  countries: readonly string[] | null;
  townIds: readonly string[] | null;
  themeIds: readonly string[] | null;
  scopeIds: readonly string[] | null;
  from: string | null;
  until: string | null;
}

export interface TermWeighed {
  any: string;
  titled: string;
  direct: string;
  weight: number;
}

const reader = '$1::uuid';
const mayRead = visibleTo(guest(), 's.id', { answer: 'read' }, 1).sql;
const mayKnow = visibleTo(guest(), 's.id', { answer: 'discover' }, 1).sql;

/**
 * The places that the reader may know of, and whether they may read there. Whom nothing opens to all, and who holds nothing there or above,
 * is not looked at closer: most conversations and secret groups of an installation are so.
 */
const places = `mine as materialized (select coalesce(array_agg(distinct g.scope_id), '{}') as ids
      from people.scope_grant g where g.person_id = ${reader} and ${isActive('g')}),
    near as materialized (select s.id from people.scope s
      where s.kind not in ('installation', 'municipality')
        and (s.read in ('EVERYONE', 'SIGNED_IN') or s.discover in ('EVERYONE', 'SIGNED_IN')
          or s.id = any((select ids from mine)::uuid[]) or s.reached_from && (select ids from mine))),
    places as materialized (select s.id, ${mayRead} as reads from near s where ${mayKnow})`;

const letsIn = `case e.audience when 'READERS' then e.scope_id in (select id from places where reads)
      when 'FINDERS' then e.scope_id in (select id from places)
      when 'EVERYBODY' then true else ${reader} is not null end`;

const standing = `case e.kind ${sources.map(({ kind, standing: stands }) => `when '${kind}' then ${stands}`).join('\n      ')} end`;

const narrowed = `($3::text[] is null or e.kind = any($3)) and ($4::text[] is null or e.language = any($4))
      and ($5::text[] is null or e.country = any($5)) and ($6::uuid[] is null or e.town_id = any($6))
      and ($7::uuid[] is null or e.theme_ids && $7) and ($8::uuid[] is null or e.scope_id in (
        select inner_scope.id from people.scope inner_scope where inner_scope.id = any($8) or inner_scope.path && $8))
      and ($9::timestamptz is null or e.at >= $9) and ($10::timestamptz is null or e.at < $10)`;

const columns = `e.id, e.kind, e.subject_id, e.audience, e.edition, e.scope_id, e.language, e.town_id, e.country, e.theme_ids, e.at, e.words`;

/** Weights of D, C, B and A. */
const weights = `'{0.1, 0.3, 0.6, 1}'`;

/** Of each entry the words are taken out of their store once, and looked at by all terms. */
const judged = `select f.id, f.kind, f.subject_id as "subjectId", f.audience, f.edition, f.scope_id as "scopeId", f.language, f.town_id as "townId",
      f.country, f.theme_ids as "themeIds", f.at, m.met, m.titled, m.direct, ts_rank(${weights}, d.words, $2::tsquery, 1) as rank
    from found f cross join lateral (select f.words || ''::tsvector as words offset 0) d
    cross join lateral (select coalesce(sum(t.weight) filter (where d.words @@ t.any_form), 0) as met,
        coalesce(sum(t.weight) filter (where d.words @@ t.titled), 0) as titled,
        coalesce(sum(t.weight) filter (where d.words @@ t.direct), 0) as direct
      from unnest($12::tsquery[], $13::tsquery[], $14::tsquery[], $15::float8[]) as t(any_form, titled, direct, weight)) m`;

/** Where few entries have the words, all of them are looked at; else the shelves from the newest on, until there are enough. */
export function foundEntries(
  actor: Actor,
  asked: { match: string; terms: readonly TermWeighed[]; narrowing: Narrowing; most: number },
  shelves: { titles: readonly number[]; posts: readonly number[] } | null,
): Sql {
  const { match, terms, narrowing: by, most } = asked;
  const values = [
    actor.personId,
    match,
    by.kinds,
    by.languages,
    by.countries,
    by.townIds,
    by.themeIds,
    by.scopeIds,
    by.from,
    by.until,
    most,
    terms.map((one) => one.any),
    terms.map((one) => one.titled),
    terms.map((one) => one.direct),
    terms.map((one) => one.weight),
  ];
  const head = `with ${places}, ${fellowsTable},`;
  const found = `select ${columns} from search.entry e where e.words @@ $2::tsquery and ${narrowed} and ${letsIn} and ${standing}`;
  if (!shelves) {
    return {
      name: 'search.found.all',
      text: `${head} found as materialized (${found} limit $11) ${judged}`,
      values,
    };
  }
  const walk = (
    parameter: string,
  ): string => `(select x.* from unnest(${parameter}::int[]) with ordinality as s(shelf, n)
      cross join lateral (${found} and e.shelf = s.shelf limit $11) x limit $11)`;
  return {
    name: 'search.found.by-shelves',
    text: `${head} found as materialized (${walk('$16')} union all ${walk('$17')}) ${judged}`,
    values: [...values, shelves.titles, shelves.posts],
  };
}

/** The places in which these scopes lie, themselves among them, as far as the reader may know of them. */
export function placesAround(actor: Actor, scopeIds: readonly string[]): Sql {
  return {
    name: 'search.places',
    text: `with around as materialized (select inner_scope.id as scope_id, outer_scope.id
        from people.scope inner_scope cross join lateral unnest(inner_scope.path || inner_scope.id) as outer_scope(id)
        where inner_scope.id = any($2::uuid[])),
      known as materialized (select s.id, s.title from people.scope s
        where s.id = any(array(select distinct id from around)) and s.kind in ('community', 'group') and ${mayKnow})
      select around.scope_id as "scopeId", known.id, known.title from around join known on known.id = around.id`,
    values: [actor.personId, scopeIds],
  };
}

/** How many shelves there are. */
export const shelvesLaid: Sql = {
  name: 'search.shelves',
  text: `select (select last_value from search.titles_laid) as titles, (select last_value from search.posts_laid) as posts`,
  values: [],
};
