import type { Sql, Tx } from '#platform';

const columns = `s.id, s.project_id as "projectId", s.position, s.language, s.text, s.disclaimer, s.funder_id as "funderId",
  s.published_at is not null as published, p.titles as "projectLabels"`;
const from = `from municipalities.funding_statement s join municipalities.project p on p.id = s.project_id`;

/** All language versions of the projects' published statements, in the order of publishing: that of every page. */
export function statementsOf(projectIds: readonly string[]): Sql {
  return {
    name: 'municipalities.statement.published',
    text: `select ${columns} ${from} where s.project_id = any($1::uuid[]) and s.published_at is not null
           order by s.published_number`,
    values: [projectIds],
  };
}

/** Those that wait to be published, in their places. */
export function draftsOf(projectIds: readonly string[]): Sql {
  return {
    name: 'municipalities.statement.drafts',
    text: `select ${columns} ${from} where s.project_id = any($1::uuid[]) and s.published_at is null
           order by s.position, s.language`,
    values: [projectIds],
  };
}

/** Of each of these statements, all its published language versions. */
export function versionsOfStatements(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.statement.versions',
    text: `select asked.id as "askedId", ${columns} ${from}
           join municipalities.funding_statement asked on asked.project_id = s.project_id and asked.position = s.position
           where asked.id = any($1::uuid[]) and asked.published_at is not null and s.published_at is not null
           order by s.published_number`,
    values: [ids],
  };
}

export function statementById(id: string): Sql {
  return {
    name: 'municipalities.statement.id',
    text: `select ${columns} ${from} where s.id = $1`,
    values: [id],
  };
}

export interface Place {
  id: string;
  position: number;
  language: string;
  published: boolean;
}

/** Every statement of a project, which the caller has locked. */
export async function placesIn(tx: Tx, projectId: string): Promise<Place[]> {
  return tx.query<Place>({
    name: 'municipalities.statement.places',
    text: `select id, position, language, published_at is not null as published
           from municipalities.funding_statement where project_id = $1 order by position, language`,
    values: [projectId],
  });
}

export interface StatementWords {
  projectId: string;
  language: string;
  text: string;
  disclaimer: string | null;
}

export async function wordsOf(tx: Tx, id: string): Promise<StatementWords | null> {
  return tx.queryOne<StatementWords>({
    name: 'municipalities.statement.words',
    text: `select project_id as "projectId", language, text, disclaimer from municipalities.funding_statement where id = $1`,
    values: [id],
  });
}

export interface StatementRow {
  id: string;
  projectId: string;
  funderId: string | null;
  position: number;
  language: string;
  text: string;
  disclaimer: string | null;
}

export async function insertStatement(tx: Tx, row: StatementRow): Promise<void> {
  await tx.query({
    name: 'municipalities.statement.insert',
    text: `insert into municipalities.funding_statement (id, project_id, funder_id, position, language, text, disclaimer)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [row.id, row.projectId, row.funderId, row.position, row.language, row.text, row.disclaimer],
  });
}

/** Takes a draft away; what is published stays, whatever is asked. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.statement.remove',
    text: 'delete from municipalities.funding_statement where id = $1 and published_at is null',
    values: [id],
  });
}

/** Gives the drafts other places. First out of the way: two of them may change places. */
export async function moveDrafts(tx: Tx, places: readonly { id: string; position: number }[]): Promise<void> {
  const ids = places.map((place) => place.id);
  await tx.query({
    name: 'municipalities.statement.lift',
    text: 'update municipalities.funding_statement set position = -position where id = any($1::uuid[]) and published_at is null',
    values: [ids],
  });
  await tx.query({
    name: 'municipalities.statement.place',
    text: `update municipalities.funding_statement s set position = d.position
           from unnest($1::uuid[], $2::int[]) as d (id, position) where s.id = d.id and s.published_at is null`,
    values: [ids, places.map((place) => place.position)],
  });
}

/** The lock is the counter's: of two that are published at once the order is that of their commits. */
export async function publish(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.statement.publishing',
    text: `select pg_advisory_xact_lock(hashtext('municipalities.funding_statement.published_number'))`,
    values: [],
  });
  await tx.query({
    name: 'municipalities.statement.publish',
    text: `update municipalities.funding_statement set published_at = now(),
             published_number = (select coalesce(max(published_number), 0) + 1 from municipalities.funding_statement)
           where id = $1`,
    values: [id],
  });
}
