/** The directory: everything in it, and everything that it can be narrowed by, is what the person shows to the reader ($1). */
import type { Actor } from '#kernel';
import { fellowsOf, isActive, shownTo, showsAnythingTo, visibleTo } from '#people';
import type { Sql } from '#platform';
import { isInTerm } from '../affiliation/work.sql.js';
import { showsSide } from '../person-theme/person-theme.repository.js';
import type { ThemeSide } from '../person-theme/person-theme.type.js';
import { municipalityTile, joinPersonCard, personCard } from '../person-card/person-card.sql.js';
import { grantedDirectoryRoles } from './directory.policy.js';

export interface DirectoryQuestion {
  words: string[] | null;
  town: number | null;
  role: string | null;
  language: string | null;
  theme: number | null;
  side: ThemeSide | null;
}

const reader = '$1::uuid';
const fellows = 'select person_id from fellows';
/** A common table that `listed` reads. */
export const fellowsRead = `fellows as materialized (select person_id from (${fellowsOf(reader)}) f)`;
/** Whether the person `p` stands in the directory for the reader. */
export const listed = `p.erased_at is null and ${showsAnythingTo(reader, 'p', fellows)}`;
const shows = (field: Parameters<typeof shownTo>[2]) => shownTo(reader, 'p', field, fellows);

/** Whether the person says what they offer, or seek ($7), in words or by a theme, and shows it. */
const saysSide = `exists (select 1 from municipalities.person_theme pt where pt.person_id = p.id and pt.side = $7 and ${showsSide(reader, fellows)})
  or ($7 = 'OFFERS' and p.offers <> '' and ${shows('offers')}) or ($7 = 'SEEKS' and p.seeks <> '' and ${shows('seeks')})`;

/** A main affiliation `a` that stands today. */
const standing = `a.main and ${isInTerm('a')}`;

/** What the person of `id` is, as far as the reader may know: rows of (person_id, role). */
function rolesSeen(actor: Actor): string {
  const mayRead = visibleTo(actor, 'g.scope_id', { answer: 'read' }, 1).sql;
  const mayKnow = visibleTo(actor, 'm.community_id', { answer: 'discover' }, 1).sql;
  const granted = grantedDirectoryRoles.map((role) => `'${role}'`).join(', ');
  return `select g.person_id, g.role from people.scope_grant g
      where g.role in (${granted}) and ${isActive('g')} and ${mayRead}
    union
    select m.person_id, 'DELEGATE' from municipalities.mandate m
      where m.role = 'DELEGATE' and m.person_id is not null
        and ${isInTerm('m')}
        and (m.community_id is null or ${mayKnow})`;
}

export interface DirectoryRow {
  person: unknown;
  folded: string;
  id: string;
  total: number;
}

/** The pattern of what has this word anywhere. Cheaper than a subquery for each row, so it is asked first. */
const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** One page by name. `found` is small to hold (a name and an id each), so that the count and the page are one reading. */
export function directoryPage(
  actor: Actor,
  { words, town, role, language, theme, side }: DirectoryQuestion,
  after: (string | number)[] | null,
  rows: number,
): Sql {
  return {
    name: 'municipalities.directory.page',
    text: `with ${fellowsRead},
      held as materialized (${rolesSeen(actor)}),
      found as materialized (
        select p.id, p.folded from people.person p
        where ${listed}
          and ($2::text[] is null or p.folded like all ($2::text[]))
          and ($3::int is null or p.id in (
            select a.person_id from municipalities.municipality t
            left join municipalities.organisation o on o.municipality_id = t.id
            join municipalities.affiliation a on a.municipality_id = t.id or a.organisation_id = o.id
            where t.number = $3 and ${standing}))
          and ($4::text is null or p.id in (select person_id from held where role = $4))
          and ($5::text is null or ($5 = any(p.languages) and ${shows('languages')}))
          and ($6::int is null or exists (select 1 from municipalities.person_theme pt
            join municipalities.theme th on th.id = pt.theme_id
            where pt.person_id = p.id and th.number = $6 and ($7::text is null or pt.side = $7) and ${showsSide(reader, fellows)}))
          and ($7::text is null or $6::int is not null or ${saysSide})),
      page as (select id, folded from found where $8::text is null or (folded collate "C", id) > ($8, $9::uuid)
        order by folded collate "C", id limit $10)
      select page.id, page.folded, (select count(*)::int from found) as total, ${personCard('p')} as person,
        case when ${shows('headline')} then p.headline end as headline,
        case when ${shows('offers')} then p.offers end as offers,
        case when ${shows('seeks')} then p.seeks end as seeks,
        case when ${shows('languages')} then p.languages else '{}' end as languages,
        work.job_title as "jobTitle", work.language as "jobLanguage", work.labels as "organisationLabels",
        coalesce((select array_agg(distinct h.role) from held h where h.person_id = page.id), '{}') as roles
      from page ${joinPersonCard('p', 'page.id')}
      left join lateral (select a.job_title, a.language, o.names as labels from municipalities.affiliation a
        left join municipalities.organisation o on o.id = a.organisation_id
        where a.person_id = page.id and ${standing} and ${shows('affiliations')}
        order by a.from_earliest desc nulls last, a.id desc limit 1) work on true
      order by page.folded collate "C", page.id`,
    values: [
      actor.personId,
      words?.map(anywhere) ?? null,
      town,
      role,
      language,
      theme,
      side,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows,
    ],
  };
}

/** What would find somebody. */
export function directoryChoices(actor: Actor): Sql {
  return {
    name: 'municipalities.directory.choices',
    text: `with ${fellowsRead},
      listed as materialized (select p.id, case when ${shows('languages')} then p.languages else '{}' end as languages
        from people.person p where ${listed})
      select
        coalesce((select array_agg(distinct l order by l) from listed, unnest(listed.languages) l), '{}') as languages,
        coalesce((select array_agg(distinct pt.theme_id) from listed join people.person p on p.id = listed.id
          join municipalities.person_theme pt on pt.person_id = p.id where ${showsSide(reader, fellows)}), '{}') as "themeIds",
        coalesce((select json_agg(t.tile order by t.folded) from (
          select ${municipalityTile('m')} as tile, m.folded[1] collate "C" as folded from municipalities.municipality m
          where m.id in (select coalesce(a.municipality_id, o.municipality_id) from listed
            join municipalities.affiliation a on a.person_id = listed.id
            left join municipalities.organisation o on o.id = a.organisation_id where ${standing})
          order by m.folded[1] collate "C" limit 500) t), '[]') as towns`,
    values: [actor.personId],
  };
}
