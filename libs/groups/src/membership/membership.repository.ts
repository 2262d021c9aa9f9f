import type { Actor, Role } from '#kernel';
import { joinPersonCard, municipalityTile, personCard } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import { heldBehalf } from '../on-behalf/on-behalf.sql.js';
import type { Body } from '../on-behalf/on-behalf.repository.js';
import type { Standing } from './membership.policy.js';

/** The columns and joins of a `Membership`, from a row `m`. */
const columns = `m.id, m.scope_id as "scopeId", m.role, m.since, m.organisation_id as "organisationId",
  ${personCard('member')} as person,
  coalesce(case when town.id is not null then ${municipalityTile('town')} end, member_town.tile) as municipality,
  ${heldBehalf('m')} as "onBehalfOf"`;
const from = `from groups.membership m ${joinPersonCard('member', 'm.person_id')}
  left join municipalities.municipality town on town.id = m.municipality_id`;

/** Those who lead first. A role that is not named here stands at the end. */
const rank = `coalesce(array_position(array['SECRETARIAT', 'CHAIR', 'FACILITATOR', 'MODERATOR', 'EDITOR', 'RAPPORTEUR', 'MEMBER', 'OBSERVER'], m.role), 99)`;

export interface MemberListRow {
  rank: number;
  since: string;
  id: string;
}

/**
 * Open memberships of a scope, for signed-in people who may read it; for all others there are none.
 * @param beginnings what words of the name begin with; null: any name
 */
export function listMembers(
  actor: Actor,
  scopeId: string,
  beginnings: readonly string[] | null,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const readable = visibleTo(actor, 'm.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.membership.list',
    text: `select ${columns}, ${rank} as rank ${from}
           where m.scope_id = $2 and m.until is null and $1::uuid is not null and ${readable.sql}
             and ($7::text[] is null or ' ' || translate(member.folded, ',-', '  ') like all ($7::text[]))
             and ($3::int is null or (${rank}, m.since, m.id) > ($3, $4::timestamptz, $5::uuid))
           order by ${rank}, m.since, m.id limit $6`,
    values: [
      ...readable.values,
      scopeId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      limit,
      beginnings?.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`) ?? null,
    ],
  };
}

/** By id, open or ended: for answers about one's own verb and for facts. */
export function membershipsById(ids: readonly string[]): Sql {
  return {
    name: 'groups.membership.ids',
    text: `select ${columns} ${from} where m.id = any($1::uuid[])`,
    values: [ids],
  };
}

/** A person's open memberships of communities and groups, all or of these scopes. */
export function membershipsOf(personId: string | null, scopeIds: readonly string[] | null): Sql {
  return {
    name: 'groups.membership.of',
    text: `select ${columns} ${from} join people.scope s on s.id = m.scope_id and s.kind <> 'municipality'
           where m.person_id = $1 and m.until is null
             and ($2::uuid[] is null or m.scope_id = any($2)) order by m.since, m.id`,
    values: [personId, scopeIds],
  };
}

export interface OpenMembership {
  id: string;
  scopeId: string;
  personId: string;
  role: Role;
  grantId: string | null;
}

const open = `id, scope_id as "scopeId", person_id as "personId", role, grant_id as "grantId"`;

export async function findOpen(tx: Tx, scopeId: string, personId: string): Promise<OpenMembership | null> {
  return tx.queryOne<OpenMembership>({
    name: 'groups.membership.open',
    text: `select ${open} from groups.membership where scope_id = $1 and person_id = $2 and until is null`,
    values: [scopeId, personId],
  });
}

/** What a person holds in any of these scopes. */
export async function findOpenIn(
  tx: Tx,
  scopeIds: readonly string[],
  personId: string,
): Promise<OpenMembership[]> {
  return tx.query<OpenMembership>({
    name: 'groups.membership.open-in',
    text: `select ${open} from groups.membership where scope_id = any($1::uuid[]) and person_id = $2 and until is null order by scope_id`,
    values: [scopeIds, personId],
  });
}

/** The roles of everybody else in the scope. */
export async function otherRoles(tx: Tx, scopeId: string, personId: string): Promise<Role[]> {
  const rows = await tx.query<{ role: Role }>({
    name: 'groups.membership.others',
    text: `select role from groups.membership where scope_id = $1 and until is null and person_id is not null and person_id <> $2`,
    values: [scopeId, personId],
  });
  return rows.map((row) => row.role);
}

export async function standingOf(tx: Tx, scopeId: string, personId: string): Promise<Standing> {
  const row = await tx.queryOne<Standing>({
    name: 'groups.membership.standing',
    text: `select until is null as member, until is not null and ended_reason = 'EXPELLED' as expelled
           from groups.membership where scope_id = $1 and person_id = $2 order by until desc nulls first, since desc, id desc limit 1`,
    values: [scopeId, personId],
  });
  return row ?? { member: false, expelled: false };
}

/** The same of a municipality or an organisation. */
export async function standingOfBody(tx: Tx, scopeId: string, bodyId: string): Promise<Standing> {
  const row = await tx.queryOne<Standing>({
    name: 'groups.membership.standing-of-body',
    text: `select until is null as member, until is not null and ended_reason = 'EXPELLED' as expelled
           from groups.membership where scope_id = $1 and $2 in (municipality_id, organisation_id)
           order by until desc nulls first, since desc, id desc limit 1`,
    values: [scopeId, bodyId],
  });
  return row ?? { member: false, expelled: false };
}

export interface MembershipRow {
  id: string;
  scopeId: string;
  personId: string | null;
  municipalityId: string | null;
  organisationId: string | null;
  role: Role;
  behalf: Body;
  grantId: string | null;
}

export async function insertMembership(tx: Tx, row: MembershipRow): Promise<void> {
  await tx.query({
    name: 'groups.membership.insert',
    text: `insert into groups.membership (id, scope_id, person_id, municipality_id, organisation_id, role, behalf_town_id,
             behalf_organisation_id, grant_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      row.id,
      row.scopeId,
      row.personId,
      row.municipalityId,
      row.organisationId,
      row.role,
      row.behalf.townId,
      row.behalf.organisationId,
      row.grantId,
    ],
  });
}

export async function endMembership(
  tx: Tx,
  id: string,
  ending: { reason: 'LEFT' | 'EXPELLED'; by: string | null; note: string | null },
): Promise<void> {
  await tx.query({
    name: 'groups.membership.end',
    text: 'update groups.membership set until = now(), ended_reason = $2, ended_by = $3, ended_note = $4 where id = $1',
    values: [id, ending.reason, ending.by, ending.note],
  });
}

export async function updateRole(tx: Tx, id: string, role: Role, grantId: string): Promise<void> {
  await tx.query({
    name: 'groups.membership.role',
    text: 'update groups.membership set role = $2, grant_id = $3 where id = $1',
    values: [id, role, grantId],
  });
}

/** The open membership of a municipality or an organisation. */
export async function findOpenBody(tx: Tx, scopeId: string, bodyId: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'groups.membership.body',
    text: 'select id from groups.membership where scope_id = $1 and until is null and (municipality_id = $2 or organisation_id = $2)',
    values: [scopeId, bodyId],
  });
  return row?.id ?? null;
}
