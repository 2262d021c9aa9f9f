/** All SQL of needs. $1 is the actor where one is asked about. */
import type { Actor } from '#kernel';
import { speaksFor } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import { standings } from '../practice/standing.sql.js';
import type { NeedContent, NeedState } from './need.policy.js';
import type { Need } from './need.type.js';

const speaks = (town: string, community: string): string =>
  `exists (select from (${speaksFor('$1::uuid', community, town)}) s where s.id = s.town_id)`;

/** The needs that the actor reads, as they are shown. */
function shown(actor: Actor): string {
  const read = visibleTo(actor, 'n.community_id', { answer: 'read' }, 1).sql;
  const writes = visibleTo(actor, 'n.community_id', { answer: 'write' }, 1).sql;
  return `select n.id, n.number, n.title, n.words, n.language, n.period, n.state, n.target_groups as "targetGroups",
      n.stated_at as "statedAt", n.version, n.community_id as "communityId", n.municipality_id as "municipalityId",
      n.theme_ids as "themeIds", ${writes} and ${speaks('n.municipality_id', 'n.community_id')} as "viewerMayEdit"
    from practices.need n where ${read}`;
}

export function needByNumber(actor: Actor, number: number): Sql {
  return {
    name: 'practices.need.number',
    text: `${shown(actor)} and n.number = $2`,
    values: [actor.personId, number],
  };
}

export function needById(actor: Actor, id: string): Sql {
  return { name: 'practices.need.id', text: `${shown(actor)} and n.id = $2`, values: [actor.personId, id] };
}

export interface AskedNeeds {
  state: NeedState;
  theme: number | null;
  town: number | null;
}

/** A page, the latest first. */
export function listNeeds(
  actor: Actor,
  { state, theme, town }: AskedNeeds,
  after: number | null,
  limit: number,
): Sql {
  return {
    name: 'practices.need.list',
    text: `${shown(actor)} and n.state = $2
        and ($3::int is null or exists (select from municipalities.theme t where t.number = $3 and t.id = any(n.theme_ids)))
        and ($4::int is null or n.municipality_id = (select id from municipalities.municipality where number = $4))
        and ($5::int is null or n.number < $5)
      order by n.number desc limit $6`,
    values: [actor.personId, state, theme, town, after, limit],
  };
}

/**
 * What answers these needs: practices of other towns that stand, and are about a theme that is asked for or a narrower one. Those first that
 * have more of it in common.
 */
export function answersTo(actor: Actor, needIds: readonly string[], most: number): Sql {
  const { read } = standings(actor);
  return {
    name: 'practices.need.answers',
    text: `select n.id as "needId", a."practiceId", a."themeIds", a."targetGroups" from practices.need n
      cross join lateral (
        select p.id as "practiceId", common.themes as "themeIds", common.groups as "targetGroups"
        from practices.practice p join practices.edition c on c.id = p.current_id and c.state = 'PUBLISHED'
        cross join lateral (select array(select t.id from municipalities.theme t where t.id = any(c.theme_ids)
              and (t.id = any(n.theme_ids) or t.parent_id = any(n.theme_ids)) order by t.number) as themes,
            array(select g from unnest(n.target_groups) g where g = any(c.target_groups)) as groups) common
        where p.municipality_id <> n.municipality_id and cardinality(common.themes) > 0 and ${read}
        order by cardinality(common.themes) desc, cardinality(common.groups) desc, c.published_at desc, p.id limit $3) a
      where n.id = any($2::uuid[])`,
    values: [actor.personId, needIds, most],
  };
}

/** The towns for which the actor speaks in the communities where they write. */
export function placesOf(actor: Actor): Sql {
  const writes = visibleTo(actor, 'c.id', { answer: 'write' }, 1).sql;
  return {
    name: 'practices.need.places',
    text: `select c.id as "communityId", s.town_id as "municipalityId" from groups.community c
      cross join lateral (${speaksFor('$1::uuid', 'c.id')}) s
      join municipalities.municipality m on m.id = s.town_id
      where s.id = s.town_id and ${writes} order by c.number, m.local_name, m.id`,
    values: [actor.personId],
  };
}

/** What the actor may do there; the community is held, so that it does not change meanwhile. */
export async function standingIn(
  tx: Tx,
  { communityId, municipalityId }: { communityId: string; municipalityId: string },
): Promise<{ discovers: boolean; writes: boolean; speaks: boolean } | null> {
  const asked = (answer: 'discover' | 'write') => visibleTo(tx.actor, 'c.id', { answer }, 1).sql;
  return tx.queryOne({
    name: 'practices.need.standing',
    text: `select ${asked('discover')} as discovers, ${asked('write')} as writes,
        ${speaks('$3::uuid', '$2::uuid')} as speaks from groups.community c where c.id = $2 for share of c`,
    values: [tx.actor.personId, communityId, municipalityId],
  });
}

export interface LockedNeed extends NeedContent {
  id: string;
  version: number;
  state: NeedState;
  communityId: string;
  municipalityId: string;
  reads: boolean;
}

/** The need, held until the commit. */
export async function lockNeed(tx: Tx, id: string): Promise<LockedNeed | null> {
  return tx.queryOne<LockedNeed>({
    name: 'practices.need.lock',
    text: `select n.id, n.version, n.state, n.community_id as "communityId", n.municipality_id as "municipalityId", n.title, n.words,
        n.language, n.period, n.theme_ids as "themeIds", n.target_groups as "targetGroups",
        ${visibleTo(tx.actor, 'n.community_id', { answer: 'read' }, 1).sql} as reads
      from practices.need n where n.id = $2 for update of n`,
    values: [tx.actor.personId, id],
  });
}

const columns = 'title, words, language, period, theme_ids, target_groups';
const valuesOf = (need: NeedContent): unknown[] => [
  ...[need.title, need.words, need.language, need.period, need.themeIds, need.targetGroups],
];

export async function insertNeed(
  tx: Tx,
  need: NeedContent & Pick<Need, 'id' | 'communityId' | 'municipalityId'>,
): Promise<void> {
  await tx.query({
    name: 'practices.need.insert',
    text: `insert into practices.need (id, community_id, municipality_id, stated_by, ${columns})
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [need.id, need.communityId, need.municipalityId, tx.actor.personId, ...valuesOf(need)],
  });
}

export async function updateNeed(
  tx: Tx,
  { id, state }: { id: string; state: NeedState },
  content: NeedContent,
): Promise<void> {
  await tx.query({
    name: 'practices.need.update',
    text: `update practices.need set (${columns}) = ($3, $4, $5, $6, $7, $8), state = $2, version = version + 1 where id = $1`,
    values: [id, state, ...valuesOf(content)],
  });
}
