import type { Labels } from '#kernel';
import { municipalityTile } from '#municipalities';
import { allOf, type SubjectRow, type SubjectSource } from './source.js';

interface TownRow extends SubjectRow {
  names: Labels;
  spellings: string[];
  abouts: Labels;
  region: Labels | null;
}

/** All that the registers know; no event tells of a change there, so versions are compared. */
export const municipalities: SubjectSource<TownRow> = {
  kind: 'MUNICIPALITY',
  touchedBy: () => [],
  read: (ids) => ({
    name: 'search.municipality.read',
    text: `select m.id, m.version::text as edition, m.names, m.spellings, m.abouts, region.names as region, null as at,
        '{}'::uuid[] as "themeIds", m.id as "townId", m.country
      from municipalities.municipality m left join municipalities.territory region on region.id = m.region_id
      where m.id = any($1::uuid[])`,
    values: [ids],
  }),
  parts: ({ names, spellings, abouts, region }) => [
    {
      audience: 'EVERYBODY',
      scopeId: null,
      language: null,
      passages: [
        ...Object.entries(names).map(([language, text]) => ({
          text,
          language,
          weight: 'A' as const,
          name: true,
        })),
        ...spellings.map((text) => ({ text, language: null, weight: 'A' as const, name: true })),
        ...Object.entries(region ?? {}).map(([language, text]) => ({
          text,
          language,
          weight: 'C' as const,
          name: true,
        })),
        ...Object.entries(abouts).map(([language, text]) => ({ text, language, weight: 'C' as const })),
      ],
    },
  ],
  ...allOf('municipality', 'municipalities.municipality'),
  unnoticed: (most) => ({
    name: 'search.municipality.unnoticed',
    text: `select m.id from municipalities.municipality m left join search.entry e on e.subject_id = m.id and e.audience = 'EVERYBODY'
      where e.id is null or e.edition <> m.version::text limit $1`,
    values: [most],
  }),
  standing: `exists (select 1 from municipalities.municipality m where m.id = e.subject_id and m.version::text = e.edition offset 0)`,
  shown: (_, ids) => ({
    name: 'search.municipality.shown',
    text: `select m.id, m.version::text as edition, null as title, null as "titleLanguage", m.names as labels, m.local_name as local,
        '/municipalities/' || m.number || '-' || m.slug as address, null as at, null as author, null as "placeId",
        ${municipalityTile('m')} as town,
        coalesce((select jsonb_agg(jsonb_build_object('text', t.value, 'language', t.key)) from jsonb_each_text(m.abouts) t), '[]') as texts
      from municipalities.municipality m where m.id = any($1::uuid[])`,
    values: [ids],
  }),
};
