import { titleKeyOf, type Actor, type Labels } from '#kernel';
import { townOf } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import { memberCount } from '../community/community.repository.js';

/** The groups that the actor ($1) may know of, and whether each may be read. */
function discovered(actor: Actor): { select: string; values: unknown[] } {
  const discover = visibleTo(actor, 'g.id', { answer: 'discover' }, 1);
  const read = visibleTo(actor, 'g.id', { answer: 'read' }, 1);
  return {
    select: `select g.id, g.id as "streamId", g.number, g.slug, g.version, g.visibility, g.admission, g.community_id as "communityId",
        g.parent_id as "parentId", g.theme_ids as "themeIds", g.template, g.names as labels, g.purposes as "purposeLabels", ${memberCount('g')} as "memberCount", s.archived_at is not null as archived,
        ${read.sql} as readable
      from groups.working_group g join people.scope s on s.id = g.id where ${discover.sql}`,
    values: discover.values,
  };
}

export function listGroups(
  actor: Actor,
  asked: { communityId: string | null; mine: boolean; themeId: string | null },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const { select, values } = discovered(actor);
  // What a group is about is for its readers: of the others it must not even be found by it.
  const readable = visibleTo(actor, 'g.id', { answer: 'read' }, 1).sql;
  return {
    name: 'groups.group.list',
    text: `${select} and ($2::uuid is null or g.community_id = $2)
             and (not $3::boolean or exists (select 1 from groups.membership m where m.scope_id = g.id and m.person_id = $1 and m.until is null))
             and ($4::int is null or g.number > $4)
             and ($6::uuid is null or (g.theme_ids @> array[$6::uuid] and ${readable}))
           order by g.number limit $5`,
    values: [...values, asked.communityId, asked.mine, after?.[0] ?? null, limit, asked.themeId],
  };
}

export function groupByNumber(actor: Actor, number: number): Sql {
  const { select, values } = discovered(actor);
  return { name: 'groups.group.number', text: `${select} and g.number = $2`, values: [...values, number] };
}

export function groupsById(actor: Actor, ids: readonly string[]): Sql {
  const { select, values } = discovered(actor);
  return {
    name: 'groups.group.ids',
    text: `${select} and g.id = any($2::uuid[]) order by g.number`,
    values: [...values, ids],
  };
}

export function groupsOfCommunities(actor: Actor, communityIds: readonly string[]): Sql {
  const { select, values } = discovered(actor);
  return {
    name: 'groups.group.of-communities',
    text: `${select} and g.community_id = any($2::uuid[]) order by g.number limit 500`,
    values: [...values, communityIds],
  };
}

/** The groups that are part of these. */
export function groupsInGroups(actor: Actor, groupIds: readonly string[]): Sql {
  const { select, values } = discovered(actor);
  return {
    name: 'groups.group.in-groups',
    text: `${select} and g.parent_id = any($2::uuid[]) order by g.number limit 500`,
    values: [...values, groupIds],
  };
}

/** Members per town of the groups and communities that the actor may read; who works nowhere known has no strand. */
export function strandsIn(actor: Actor, scopeIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'm.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.group.strands',
    text: `select m.scope_id as "scopeId", min(town.tile::text)::json as tile, count(*)::int as members
           from groups.membership m cross join lateral (${townOf('m.person_id')}) town
           where m.scope_id = any($2::uuid[]) and m.until is null and ${read.sql}
           group by m.scope_id, town.id order by count(*) desc, town.id`,
    values: [...read.values, scopeIds],
  };
}

/** In which groups people of these towns are members; only groups that the actor may know of. */
export function groupsOfTowns(actor: Actor, municipalityIds: readonly string[]): Sql {
  const discover = visibleTo(actor, 'm.scope_id', { answer: 'discover' }, 1);
  return {
    name: 'groups.group.of-towns',
    text: `select distinct town.id as "municipalityId", m.scope_id as "groupId"
           from groups.membership m join groups.working_group g on g.id = m.scope_id
           cross join lateral (${townOf('m.person_id')}) town
           where m.until is null and m.person_id is not null and town.id = any($2::uuid[]) and ${discover.sql}`,
    values: [...discover.values, municipalityIds],
  };
}

export interface GroupRow {
  id: string;
  communityId: string;
  parentId: string | null;
  /** of the group that it is part of, or of its community */
  visibilityAbove: 'PUBLIC' | 'LISTED' | 'SECRET';
  themeIds: string[];
  template: boolean;
  number: number;
  slug: string;
  version: number;
  names: Labels;
  purposes: Labels;
  visibility: 'PUBLIC' | 'LISTED' | 'SECRET';
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
}

export async function lockGroup(tx: Tx, id: string): Promise<GroupRow | null> {
  return tx.queryOne<GroupRow>({
    name: 'groups.group.lock',
    text: `select g.id, g.community_id as "communityId", g.parent_id as "parentId", g.theme_ids as "themeIds", g.template,
             coalesce(parent.visibility, c.visibility) as "visibilityAbove", g.number, g.slug, g.version,
             g.names, g.purposes, g.visibility, g.admission
           from groups.working_group g join groups.community c on c.id = g.community_id
           left join groups.working_group parent on parent.id = g.parent_id where g.id = $1 for no key update of g`,
    values: [id],
  });
}

/** What a community shows of itself, held until the commit: a group that is being made must not miss its change. */
export async function lockCommunityVisibility(
  tx: Tx,
  communityId: string,
): Promise<'PUBLIC' | 'LISTED' | 'SECRET' | null> {
  const row = await tx.queryOne<{ visibility: 'PUBLIC' | 'LISTED' | 'SECRET' }>({
    name: 'groups.group.community',
    text: 'select visibility from groups.community where id = $1 for no key update',
    values: [communityId],
  });
  return row?.visibility ?? null;
}

export async function insertGroup(
  tx: Tx,
  row: Omit<GroupRow, 'version' | 'visibilityAbove' | 'template'> & { deskStreamId: string },
): Promise<void> {
  await tx.query({
    name: 'groups.group.insert',
    text: `insert into groups.working_group (id, community_id, parent_id, number, slug, names, purposes, visibility, admission, theme_ids, desk_stream_id, created_by, title_key)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      row.id,
      row.communityId,
      row.parentId,
      row.number,
      row.slug,
      row.names,
      row.purposes,
      row.visibility,
      row.admission,
      row.themeIds,
      row.deskStreamId,
      tx.actor.personId,
      titleKeyOf(row.names),
    ],
  });
}

export async function updateGroup(tx: Tx, row: GroupRow): Promise<void> {
  await tx.query({
    name: 'groups.group.update',
    text: `update groups.working_group set version = $2, slug = $3, names = $4, purposes = $5, visibility = $6, admission = $7,
             theme_ids = $8, template = $9, title_key = $10 where id = $1`,
    values: [
      row.id,
      row.version,
      row.slug,
      row.names,
      row.purposes,
      row.visibility,
      row.admission,
      row.themeIds,
      row.template,
      titleKeyOf(row.names),
    ],
  });
}
