import type { Labels } from '#kernel';
import { municipalityTile } from '#municipalities';
import type { Passage, Weight } from '../words/document.js';
import { allOf, type SubjectRow, type SubjectSource } from './source.js';

interface PracticeRow extends SubjectRow {
  titles: Labels;
  sections: Record<string, Labels>;
  contacts: Labels;
  steps: { titles: Labels; texts: Labels }[];
  lessons: Labels[];
  evidence: Labels[];
  bodies: Labels[];
  town: Labels;
}

/** What was published, as long as it stands; what is in work is found by nobody. */
const standing = `practices.practice p join practices.edition c on c.id = p.current_id and c.state in ('PUBLISHED', 'ARCHIVED')`;
const listOf = (table: string, columns: string): string =>
  `coalesce((select json_agg(${columns} order by x.position) from practices.${table} x where x.edition_id = c.id), '[]')`;

export const practices: SubjectSource<PracticeRow> = {
  kind: 'PRACTICE',
  touchedBy: (events) =>
    events.filter(({ type }) => type.startsWith('practice.')).map(({ subjectId }) => subjectId),
  read: (ids) => ({
    name: 'search.practice.read',
    text: `select p.id, c.id::text as edition, c.titles, c.sections, c.contacts, c.theme_ids as "themeIds", c.published_at as at,
        p.municipality_id as "townId", town.country, town.names as town,
        ${listOf('step', `json_build_object('titles', x.titles, 'texts', x.texts)`)} as steps,
        ${listOf('lesson', 'x.texts')} as lessons, ${listOf('evidence', 'x.indicators')} as evidence,
        coalesce((select json_agg(o.names) from practices.body x join municipalities.organisation o on o.id = x.organisation_id
          where x.edition_id = c.id), '[]') as bodies
      from ${standing} join municipalities.municipality town on town.id = p.municipality_id where p.id = any($1::uuid[])`,
    values: [ids],
  }),
  parts: (row) => [
    {
      audience: 'READERS',
      scopeId: row.id,
      language: null,
      passages: [
        ...labels(row.titles, 'A'),
        ...labels(row.sections['SUMMARY'], 'B'),
        ...labels(row.town, 'B', true),
        ...Object.entries(row.sections).flatMap(([kind, texts]) =>
          kind === 'SUMMARY' ? [] : labels(texts, 'C'),
        ),
        ...row.steps.flatMap(({ titles, texts }) => [...labels(titles, 'C'), ...labels(texts, 'C')]),
        ...[...row.lessons, ...row.evidence, ...row.bodies, row.contacts].flatMap((texts) =>
          labels(texts, 'C'),
        ),
      ],
    },
  ],
  ...allOf('practice', 'practices.practice'),
  unnoticed: null,
  standing: `exists (select 1 from ${standing} where p.id = e.subject_id and c.id::text = e.edition offset 0)`,
  shown: (_, ids) => ({
    name: 'search.practice.shown',
    text: `select p.id, c.id::text as edition, null as title, null as "titleLanguage", c.titles as labels, null as local, s.address,
        c.published_at as at, null as author, p.community_id as "placeId", ${municipalityTile('town')} as town,
        coalesce((select jsonb_agg(jsonb_build_object('text', t.value, 'language', t.key)) from (
          select value, key from jsonb_each_text(coalesce(c.sections->'SUMMARY', '{}'))
          union all select texts.value, texts.key from jsonb_each(c.sections - 'SUMMARY') section, jsonb_each_text(section.value) texts
          union all select texts.value, texts.key from practices.step x, jsonb_each_text(x.texts) texts where x.edition_id = c.id) t), '[]') as texts
      from ${standing} join people.scope s on s.id = p.id join municipalities.municipality town on town.id = p.municipality_id
      where p.id = any($1::uuid[])`,
    values: [ids],
  }),
};

function labels(texts: Labels | null | undefined, weight: Weight, name = false): Passage[] {
  return Object.entries(texts ?? {}).map(([language, text]) => ({ text, language, weight, name }));
}
