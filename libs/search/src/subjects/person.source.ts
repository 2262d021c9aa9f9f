import type { Labels } from '#kernel';
import { townOf } from '#municipalities';
import { fellowsOf, shownTo, showsAnythingTo } from '#people';
import { profileParts, type ProfilePart } from '../entry/kinds.js';
import { allOf, idsOf, type SubjectRow, type SubjectSource } from './source.js';

interface PersonRow extends SubjectRow, Record<Exclude<ProfilePart, 'affiliations'>, string | null> {
  name: string;
  work: { title: string | null; language: string | null; names: Labels | null }[];
}

const reader = '$1::uuid';
const fellows = 'select person_id from fellows';

/** Whether the reader is shown the part of the profile `p` that an entry is of. A guest is shown nobody, as in the directory. */
const shownPart = `${reader} is not null and case e.audience when 'name' then ${showsAnythingTo(reader, 'p', fellows)}
  ${profileParts.map((part) => `when '${part}' then ${shownTo(reader, 'p', part, fellows)}`).join(' ')} end`;

/** No event tells where somebody works from now on: so it is a part of what is compared. */
const edition = `p.version || '.' || coalesce((select md5(string_agg(concat_ws(',', a.id, a.job_title, a.organisation_id,
    a.municipality_id, a.main, a.until_text, a.confirmed_at), ';' order by a.id))
  from municipalities.affiliation a where a.person_id = p.id), '')`;

/** A common table that `standing` reads. */
export const fellowsTable = `fellows as materialized (select person_id from (${fellowsOf(reader)}) f)`;

/** One entry a field: who hides a field is at once not found by it. Each bears the name too, which whoever sees a field may see. */
export const people: SubjectSource<PersonRow> = {
  kind: 'PERSON',
  touchedBy: (events) => idsOf(events, 'profile.edited'),
  read: (ids) => ({
    name: 'search.person.read',
    text: `select p.id, ${edition} as edition, p.name, p.headline, p.about, p.offers, p.seeks, null as at, '{}'::uuid[] as "themeIds",
        town.id as "townId", m.country,
        coalesce((select json_agg(json_build_object('title', a.job_title, 'language', a.language, 'names', o.names))
          from municipalities.affiliation a left join municipalities.organisation o on o.id = a.organisation_id
          where a.person_id = p.id and a.until_text is null), '[]') as work
      from people.person p left join lateral (${townOf('p.id')}) town on true
      left join municipalities.municipality m on m.id = town.id
      where p.id = any($1::uuid[]) and p.erased_at is null`,
    values: [ids],
  }),
  parts: (row) => {
    const name = { text: row.name, language: null, weight: 'A' as const, name: true };
    const said = {
      headline: written(row.headline),
      about: written(row.about),
      offers: written(row.offers),
      seeks: written(row.seeks),
      affiliations: row.work.flatMap(({ title, language, names }) => [
        ...(title ? [{ text: title, language, weight: 'C' as const }] : []),
        ...Object.entries(names ?? {}).map(([key, text]) => ({ text, language: key, weight: 'C' as const })),
      ]),
    };
    const base = { scopeId: null, language: null };
    return [
      { audience: 'name' as const, ...base, passages: [name] },
      ...profileParts
        .filter((part) => said[part].length > 0)
        .map((part) => ({ audience: part, ...base, passages: [name, ...said[part]] })),
    ];
  },
  ...allOf('person', 'people.person'),
  unnoticed: (most) => ({
    name: 'search.person.unnoticed',
    text: `select p.id from people.person p left join search.entry e on e.subject_id = p.id and e.audience = 'name'
      where (e.id is null and p.erased_at is null) or (e.id is not null and (p.erased_at is not null or e.edition <> ${edition}))
      limit $1`,
    values: [most],
  }),
  standing: `exists (select 1 from people.person p where p.id = e.subject_id and p.erased_at is null
    and ${shownPart} and e.edition = ${edition} offset 0)`,
  shown: (personId, ids) => ({
    name: 'search.person.shown',
    text: `with ${fellowsTable}
      select p.id, ${edition} as edition, p.name as title, null as "titleLanguage", null as labels, null as local, '/people/' || p.id as address, null as at,
        null as author, null as "placeId", town.tile as town,
        (select coalesce(jsonb_agg(jsonb_build_object('text', said.text, 'language', said.language, 'part', said.part)), '[]') from (
          ${(['headline', 'about', 'offers', 'seeks'] as const)
            .map(
              (part) =>
                `select p.${part} as text, null as language, '${part}' as part where p.${part} <> '' and ${shownTo(reader, 'p', part, fellows)}`,
            )
            .join(' union all ')}
          union all select a.job_title, a.language, 'affiliations' from municipalities.affiliation a
            where a.person_id = p.id and a.until_text is null and a.job_title is not null and ${shownTo(reader, 'p', 'affiliations', fellows)}) said) as texts
      from people.person p left join lateral (${townOf('p.id')}) town on true where p.id = any($2::uuid[])`,
    values: [personId, ids],
  }),
};

function written(text: string | null): { text: string; language: null; weight: 'C' }[] {
  return text ? [{ text, language: null, weight: 'C' }] : [];
}
