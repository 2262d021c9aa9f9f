import type { Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { FuzzyRange } from '../municipality/fuzzy-range.js';

const columns = `p.id, p.period, p.titles as "titleLabels", p.frameworks as "frameworkLabels", p.implemented_by_id as "implementedById"`;
const order = 'p.period_earliest desc nulls last, p.id';

/** The projects in which these communities or municipalities take part, the newest first; `subjectId` says whose. */
export function projectsOf(kind: 'community' | 'municipality', ids: readonly string[]): Sql {
  return {
    name: `municipalities.project.of-${kind}`,
    text: `select k.${kind}_id as "subjectId", ${columns} from municipalities.project_${kind} k
           join municipalities.project p on p.id = k.project_id where k.${kind}_id = any($1::uuid[]) order by ${order}`,
    values: [ids],
  };
}

/** All language versions of the projects' statements, in order. */
export function statementsOf(projectIds: readonly string[]): Sql {
  return {
    name: 'municipalities.project.statements',
    text: `select s.id, s.project_id as "projectId", s.position, s.language, s.text, s.disclaimer, p.titles as "projectLabels"
           from municipalities.funding_statement s join municipalities.project p on p.id = s.project_id
           where s.project_id = any($1::uuid[]) order by ${order}, s.position, s.language`,
    values: [projectIds],
  };
}

export async function insertProject(
  tx: Tx,
  row: { id: string; titles: Labels; period: FuzzyRange; implementedById: string | null; frameworks: Labels },
): Promise<void> {
  await tx.query({
    name: 'municipalities.project.insert',
    text: `insert into municipalities.project (id, titles, period, period_earliest, period_latest, implemented_by_id, frameworks)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      row.id,
      row.titles,
      row.period.text,
      row.period.earliest,
      row.period.latest,
      row.implementedById,
      row.frameworks,
    ],
  });
}

export async function insertParticipants(
  tx: Tx,
  kind: 'community' | 'municipality',
  projectId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query({
    name: `municipalities.project.join-${kind}`,
    text: `insert into municipalities.project_${kind} (project_id, ${kind}_id)
           select $1, id from unnest($2::uuid[]) id on conflict do nothing`,
    values: [projectId, ids],
  });
}

export async function insertFunder(
  tx: Tx,
  row: {
    id: string;
    projectId: string;
    position: number;
    country: string | null;
    organisationId: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'municipalities.project.funder',
    text: `insert into municipalities.funder (id, project_id, position, country, organisation_id) values ($1, $2, $3, $4, $5)`,
    values: [row.id, row.projectId, row.position, row.country, row.organisationId],
  });
}

export async function insertStatement(
  tx: Tx,
  row: {
    id: string;
    projectId: string;
    funderId: string | null;
    position: number;
    language: string;
    text: string;
    disclaimer: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'municipalities.project.statement',
    text: `insert into municipalities.funding_statement (id, project_id, funder_id, position, language, text, disclaimer)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [row.id, row.projectId, row.funderId, row.position, row.language, row.text, row.disclaimer],
  });
}
