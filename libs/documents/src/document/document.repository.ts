/** All SQL by which documents are read. $1 is always the actor. */
import type { Actor } from '#kernel';
import { personCardOf } from '#municipalities';
import type { Sql } from '#platform';
import { keeps, me, placeOf, reads, writes } from '../library/library.sql.js';
import type { DocumentFilter } from './document.inputs.js';

const languages = `coalesce((select json_agg(json_build_object('id', l.id, 'language', l.language, 'title', l.title, 'origin', l.origin,
      'newest', l.newest, 'basedOn', l.based_on, 'stale', coalesce(l.based_on < o.newest, false))
      order by l.origin <> 'ORIGINAL', l.language)
    from documents.language_version l
    left join documents.language_version o on o.document_id = l.document_id and o.origin = 'ORIGINAL'
    where l.document_id = d.id), '[]')`;

const view = `d.id, d.number, d.kind, d.folder_id as "folderId", d.scope_id as "streamId", d.period, d.country,
  d.municipality_id as "municipalityId", d.licence, d.state, d.archived_at as "archivedAt", d.notice, d.notice_language as "noticeLanguage",
  d.version, d.added_at as "addedAt", d.changed_at as "changedAt", ${languages} as languages, ${placeOf('d.place_id')} as place,
  case when ${me} is not null then ${personCardOf('d.added_by')} end as "addedBy",
  ${keeps('d.place_id')} as "viewerMayKeep",
  (${keeps('d.place_id')} or (d.added_by = ${me} and ${writes('d.scope_id')})) as "viewerMayEdit"`;

/** What lies in a narrowed folder is read by whoever reads both it and the place. */
const known = `${reads('d.scope_id')} and (d.scope_id = d.place_id or ${reads('d.place_id')})`;

const chosen = `${known} and d.state = $2::text
  and ($3::uuid is null or d.place_id = $3 or ($4::boolean and d.place_id in (
    select below.id from people.scope below where $3 = any(below.path))))
  and ($5::int is null or exists (select 1 from documents.folder f where f.id = d.folder_id and f.number = $5)) and (not $6::boolean or d.folder_id is null)
  and ($7::text is null or d.kind = $7)
  and ($8::text is null or exists (select 1 from documents.language_version l where l.document_id = d.id and l.language = $8))`;

const valuesOf = (actor: Actor, filter: DocumentFilter): unknown[] => [
  ...[actor.personId, filter.state ?? 'CURRENT', filter.placeId ?? null, filter.below ?? false],
  ...[filter.folder ?? null, filter.outside ?? false, filter.kind ?? null, filter.language ?? null],
];

export function newestDocuments(
  actor: Actor,
  filter: DocumentFilter,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'documents.document.newest',
    text: `select ${view}, d.changed_at as "sortKey" from documents.document d where ${chosen}
      and ($9::timestamptz is null or (d.changed_at, d.number) < ($9, $10::int))
      order by d.changed_at desc, d.number desc limit $11`,
    values: [...valuesOf(actor, filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

/** What has no title yet stands at the end. */
export function documentsByTitle(
  actor: Actor,
  filter: DocumentFilter,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'documents.document.by-title',
    text: `select ${view}, t.title as "sortKey" from documents.document d
      cross join lateral (select coalesce((select lower(l.title) from documents.language_version l where l.document_id = d.id
        order by array_position($9::text[], l.language), l.origin <> 'ORIGINAL' limit 1), U&'\\FFFF') as title) t
      where ${chosen} and ($10::text is null or (t.title collate "und-x-icu", d.number) > ($10, $11::int))
      order by t.title collate "und-x-icu", d.number limit $12`,
    values: [
      ...[...valuesOf(actor, filter), actor.languages.map((one) => one.split('-')[0])],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
  };
}

/** Which kinds and languages there are among the documents of a place, whatever of them was chosen. */
export function choicesAmong(actor: Actor, { placeId, below, state }: DocumentFilter): Sql {
  return {
    name: 'documents.document.choices',
    text: `with all_of as (select d.id, d.kind from documents.document d where ${chosen})
      select array(select distinct kind from all_of order by kind) as kinds,
        array(select distinct l.language from documents.language_version l join all_of on all_of.id = l.document_id order by l.language) as languages`,
    values: valuesOf(actor, { placeId: placeId ?? null, below: below ?? null, state: state ?? null }),
  };
}

export function documentByNumber(actor: Actor, number: number): Sql {
  return {
    name: 'documents.document.number',
    text: `select ${view} from documents.document d where d.number = $2::int and ${known}`,
    values: [actor.personId, number],
  };
}

export function documentsById(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'documents.document.ids',
    text: `select ${view} from documents.document d where d.id = any($2::uuid[]) and ${known}`,
    values: [actor.personId, ids],
  };
}
