import { titleKeyOf, type Actor, type Labels } from '#kernel';
import { municipalityTile } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';

/** How many people are in the scope of the row `alias`. */
export function memberCount(alias: string): string {
  return `(select count(*)::int from groups.membership n where n.scope_id = ${alias}.id and n.until is null and n.person_id is not null)`;
}

/** The communities that the actor ($1) may know of, and whether each may be read. */
function discovered(actor: Actor): { select: string; values: unknown[] } {
  const discover = visibleTo(actor, 'c.id', { answer: 'discover' }, 1);
  const read = visibleTo(actor, 'c.id', { answer: 'read' }, 1);
  return {
    select: `select c.id, c.number, c.slug, c.version, s.archived_at is not null as archived, c.visibility, c.admission, c.sign_up_allowed as "signUpAllowed", c.names as labels, c.short_names as "shortLabels",
        c.purposes as "purposeLabels", ${memberCount('c')} as "memberCount", ${read.sql} as readable
      from groups.community c join people.scope s on s.id = c.id where ${discover.sql}`,
    values: discover.values,
  };
}

export function listCommunities(actor: Actor): Sql {
  const { select, values } = discovered(actor);
  return { name: 'groups.community.list', text: `${select} order by c.number limit 200`, values };
}

export function communityByNumber(actor: Actor, number: number): Sql {
  const { select, values } = discovered(actor);
  return {
    name: 'groups.community.number',
    text: `${select} and c.number = $2`,
    values: [...values, number],
  };
}

export function communitiesById(actor: Actor, ids: readonly string[]): Sql {
  const { select, values } = discovered(actor);
  return {
    name: 'groups.community.ids',
    text: `${select} and c.id = any($2::uuid[]) order by c.number`,
    values: [...values, ids],
  };
}

/** The tiles of the member municipalities of the communities that the actor may read. */
export function townsIn(actor: Actor, communityIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'm.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.community.towns',
    text: `select m.scope_id as "scopeId", t.id, ${municipalityTile('t')} as tile
           from groups.membership m join municipalities.municipality t on t.id = m.municipality_id
           where m.scope_id = any($2::uuid[]) and m.until is null and ${read.sql}
           order by t.folded[1] collate "C", t.id`,
    values: [...read.values, communityIds],
  };
}

/** In which communities these municipalities are members; only those that the actor may read. */
export function communitiesOfTowns(actor: Actor, municipalityIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'm.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.community.of-towns',
    text: `select m.municipality_id as "municipalityId", m.scope_id as "communityId" from groups.membership m
           where m.municipality_id = any($2::uuid[]) and m.until is null and ${read.sql}`,
    values: [...read.values, municipalityIds],
  };
}

export async function nextNumber(tx: Tx, table: 'community' | 'working_group'): Promise<number> {
  const row = await tx.queryOne<{ number: number }>({
    name: `groups.${table}.next`,
    text: `select nextval(pg_get_serial_sequence('groups.${table}', 'number'))::int as number`,
    values: [],
  });
  return row!.number;
}

export async function insertCommunity(
  tx: Tx,
  row: {
    id: string;
    number: number;
    slug: string;
    names: Labels;
    shortNames: Labels;
    purposes: Labels;
    visibility: string;
    admission: string;
    deskStreamId: string;
  },
): Promise<void> {
  await tx.query({
    name: 'groups.community.insert',
    text: `insert into groups.community (id, number, slug, names, short_names, purposes, visibility, admission, desk_stream_id, created_by, title_key)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      row.id,
      row.number,
      row.slug,
      row.names,
      row.shortNames,
      row.purposes,
      row.visibility,
      row.admission,
      row.deskStreamId,
      tx.actor.personId,
      titleKeyOf(row.names, ...Object.values(row.shortNames)),
    ],
  });
}

export interface CommunityRow {
  id: string;
  number: number;
  slug: string;
  version: number;
  names: Labels;
  shortNames: Labels;
  purposes: Labels;
  visibility: 'PUBLIC' | 'LISTED' | 'SECRET';
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
  signUpAllowed: boolean;
}

export async function findCommunityRow(tx: Tx, id: string): Promise<CommunityRow | null> {
  return tx.queryOne<CommunityRow>({
    name: 'groups.community.row',
    text: `select id, number, slug, version, names, short_names as "shortNames", purposes, visibility, admission,
             sign_up_allowed as "signUpAllowed" from groups.community where id = $1`,
    values: [id],
  });
}

export async function updateCommunity(tx: Tx, row: CommunityRow): Promise<void> {
  await tx.query({
    name: 'groups.community.update',
    text: `update groups.community set version = $2, slug = $3, names = $4, short_names = $5, purposes = $6, visibility = $7,
             admission = $8, title_key = $9, sign_up_allowed = $10 where id = $1`,
    values: [
      row.id,
      row.version,
      row.slug,
      row.names,
      row.shortNames,
      row.purposes,
      row.visibility,
      row.admission,
      titleKeyOf(row.names, ...Object.values(row.shortNames)),
      row.signUpAllowed,
    ],
  });
}
