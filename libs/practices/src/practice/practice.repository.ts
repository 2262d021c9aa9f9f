/** What is read of practices. $1 is always the actor. */
import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import type { PracticeFilter } from './practice.inputs.js';
import { standings } from './standing.sql.js';

const editions = `left join practices.edition c on c.id = p.current_id left join practices.edition w on w.id = p.working_id`;
const sortKey = `coalesce(c.published_at, p.created_at)`;

/** The practices that the actor may know of, as they are shown to them. */
function known(actor: Actor): string {
  const { read, writes, decides, involved, knows, reviews, seesWork } = standings(actor);
  const inside = `(${writes} or ${decides})`;
  return `select s.*, coalesce(s."shownState", s."workState") as state,
      coalesce(s."shownTitles", s."workTitles", '{}') as "titleLabels" from (
    select p.id, p.id as "streamId", p.number, p.slug, p.version, p.community_id as "communityId",
      p.municipality_id as "municipalityId", p.adapted_from_id as "adaptedFromId", p.review_by as "reviewBy", c.published_at as "publishedAt", c.state as "shownState",
      case when c.state = 'PUBLISHED' and (${inside} or ${read}) then p.partners_words end as "partnersWords",
      p.partners_language as "partnersLanguage", p.partners_since as "partnersSince",
      c.titles as "shownTitles", case when ${seesWork} then w.state end as "workState", case when ${seesWork} then w.titles end as "workTitles",
      case when ${inside} or (${read} and c.state <> 'WITHDRAWN') then p.current_id end as "currentId",
      case when ${seesWork} then p.working_id end as "workingId", ${writes} as "viewerMayWrite", ${decides} as "viewerMayDecide",
      ${reviews} as "viewerReviews", ${inside} as inside, ${involved} as involved, p.current_id as "standingId", ${sortKey} as "sortKey"
    from practices.practice p ${editions} where ${knows}`;
}

export function practiceByNumber(actor: Actor, number: number): Sql {
  return {
    name: 'practices.practice.number',
    text: `${known(actor)} and p.number = $2) s`,
    values: [actor.personId, number],
  };
}

export function practicesById(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'practices.practice.ids',
    text: `${known(actor)} and p.id = any($2::uuid[])) s`,
    values: [actor.personId, ids],
  };
}

/** What was made from these practices and stands, for those who read it: the first one first, `adaptedFromId` says from which. */
export function practicesAdaptedFrom(actor: Actor, ids: readonly string[]): Sql {
  const { read } = standings(actor);
  return {
    name: 'practices.practice.adapted-from',
    text: `${known(actor)} and p.adapted_from_id = any($2::uuid[]) and c.state in ('PUBLISHED', 'ARCHIVED') and ${read}) s order by s.number`,
    values: [actor.personId, ids],
  };
}

export type Asked = Required<{ [K in keyof PracticeFilter]: NonNullable<PracticeFilter[K]> | null }>;

/** The edition by which a practice stands on its shelf, and the condition that it does; those in work are for who has to do with them. */
function onShelf(
  actor: Actor,
  shelf: 'PUBLISHED' | 'ARCHIVED' | 'IN_WORK',
): { edition: 'c' | 'w'; condition: string } {
  const { read, writes, decides, seesWork } = standings(actor);
  if (shelf === 'IN_WORK') return { edition: 'w', condition: `p.working_id is not null and ${seesWork}` };
  return { edition: 'c', condition: `c.state = '${shelf}' and (${read} or ${writes} or ${decides})` };
}

/** A page, the latest first. */
export function listPractices(
  actor: Actor,
  asked: Asked,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const shelf = asked.shelf ?? 'PUBLISHED';
  const { edition, condition } = onShelf(actor, shelf);
  return {
    name: `practices.practice.list-${shelf}`,
    text: `${known(actor)} and ${condition}
        and ($2::int is null or p.community_id = (select id from groups.community where number = $2))
        and ($3::int is null or ${edition}.theme_ids @> array(select id from municipalities.theme where number = $3)
          and exists (select from municipalities.theme where number = $3))
        and ($4::int is null or p.municipality_id = (select id from municipalities.municipality where number = $4))
        and ($5::text is null or p.municipality_id in (select id from municipalities.municipality where country = $5))
        and ($6::boolean is null or (p.partners_words is not null and c.state = 'PUBLISHED') = $6)
        and ($7::timestamptz is null or (${sortKey}, p.id) < ($7, $8::uuid))
      order by ${sortKey} desc, p.id desc limit $9) s order by s."sortKey" desc, s.id desc`,
    values: [
      ...[actor.personId, asked.community, asked.theme, asked.town, asked.country, asked.seeksPartners],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
  };
}

/** Of each facet its values with their counts, counted under the other choices: rows of (facet, id, count). */
export function countFacets(actor: Actor, asked: Asked): Sql {
  const shelf = asked.shelf ?? 'PUBLISHED';
  const { edition, condition } = onShelf(actor, shelf);
  return {
    name: `practices.practice.facets-${shelf}`,
    text: `with found as materialized (
        select p.id, p.municipality_id, m.country, ${edition}.theme_ids,
          ($3::int is null or exists (select from municipalities.theme t where t.number = $3 and t.id = any(${edition}.theme_ids))) as "ofTheme",
          ($4::int is null or m.number = $4) as "ofTown", ($5::text is null or m.country = $5) as "ofCountry"
        from practices.practice p ${editions} join municipalities.municipality m on m.id = p.municipality_id
        where ${condition} and ($2::int is null or p.community_id = (select id from groups.community where number = $2))
          and ($6::boolean is null or (p.partners_words is not null and c.state = 'PUBLISHED') = $6))
      select * from (
        select 'theme' as facet, theme::text as id, count(*)::int as count from found, unnest(theme_ids) theme
        where "ofTown" and "ofCountry" group by theme
        union all
        select 'town', municipality_id::text, count(*)::int from found where "ofTheme" and "ofCountry" group by municipality_id
        union all
        select 'country', country, count(*)::int from found where "ofTheme" and "ofTown" group by country) f
      order by f.facet, f.count desc, f.id`,
    values: [
      ...[actor.personId, asked.community, asked.theme, asked.town, asked.country, asked.seeksPartners],
    ],
  };
}
