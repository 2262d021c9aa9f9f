import type { Sql, Tx } from '#platform';
import type { SaidOfFunder } from './project-changes.js';

/**
 * Whether words of a funder `f` stand published, or wait. Words that name none of several funders are theirs together: the last
 * of them stays with them.
 */
const hasWords = (
  published: 'is null' | 'is not null',
): string => `exists (select 1 from municipalities.funding_statement s
    where s.project_id = f.project_id and s.published_at ${published} and (s.funder_id = f.id or s.funder_id is null
      and not exists (select 1 from municipalities.funder o where o.project_id = f.project_id and o.id <> f.id)))`;
const columns = `f.id, f.project_id as "projectId", f.position, f.country, f.organisation_id as "organisationId",
  f.amount::float8 as amount, f.currency, f.version, ${hasWords('is not null')} as quoted`;

/** The funders of these projects, in their order. */
export function fundersOf(projectIds: readonly string[]): Sql {
  return {
    name: 'municipalities.funder.projects',
    text: `select ${columns} from municipalities.funder f where f.project_id = any($1::uuid[]) order by f.position`,
    values: [projectIds],
  };
}

export function funderById(id: string): Sql {
  return {
    name: 'municipalities.funder.id',
    text: `select ${columns} from municipalities.funder f where f.id = $1`,
    values: [id],
  };
}

export interface FunderRow {
  id: string;
  projectId: string;
  country: string | null;
  organisationId: string | null;
  amount: number | null;
  currency: string | null;
}

/** The next in order. */
export async function insertFunder(tx: Tx, row: FunderRow): Promise<void> {
  await tx.query({
    name: 'municipalities.funder.insert',
    text: `insert into municipalities.funder (id, project_id, position, country, organisation_id, amount, currency)
           select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 from municipalities.funder where project_id = $2`,
    values: [row.id, row.projectId, row.country, row.organisationId, row.amount, row.currency],
  });
}

export async function updateFunder(tx: Tx, row: FunderRow): Promise<void> {
  await tx.query({
    name: 'municipalities.funder.update',
    text: `update municipalities.funder set country = $2, organisation_id = $3, amount = $4, currency = $5, version = version + 1
           where id = $1`,
    values: [row.id, row.country, row.organisationId, row.amount, row.currency],
  });
}

/** Who it is and what it pays, by name, as it stands in this transaction. */
export async function saidOfFunder(tx: Tx, id: string): Promise<SaidOfFunder | null> {
  return tx.queryOne<SaidOfFunder>({
    name: 'municipalities.funder.said',
    text: `select f.country, o.names as organisation, f.amount::float8 as amount, f.currency
           from municipalities.funder f left join municipalities.organisation o on o.id = f.organisation_id where f.id = $1`,
    values: [id],
  });
}

/** Takes a funder of a project away, which the caller has locked; those after it move up, so that the places have no hole. */
export async function deleteFunder(tx: Tx, row: { id: string; projectId: string }): Promise<void> {
  await tx.query({
    name: 'municipalities.funder.delete',
    text: 'delete from municipalities.funder where id = $1',
    values: [row.id],
  });
  // First out of the way: no place is taken twice, in whatever order the rows are met.
  await tx.query({
    name: 'municipalities.funder.lift',
    text: 'update municipalities.funder set position = -position where project_id = $1',
    values: [row.projectId],
  });
  await tx.query({
    name: 'municipalities.funder.place',
    text: `update municipalities.funder f set position = o.position
           from (select id, row_number() over (order by position desc) as position from municipalities.funder where project_id = $1) o
           where f.id = o.id`,
    values: [row.projectId],
  });
}

/** Whether the funder pays for the project. */
export async function paysFor(tx: Tx, funderId: string, projectId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.funder.pays',
    text: 'select id from municipalities.funder where id = $1 and project_id = $2',
    values: [funderId, projectId],
  });
  return row !== null;
}

/** Whether words of the funder wait to be published: its own, or those of all where it is the last. */
export async function hasDrafts(tx: Tx, funderId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.funder.drafts',
    text: `select f.id from municipalities.funder f where f.id = $1 and ${hasWords('is null')}`,
    values: [funderId],
  });
  return row !== null;
}
