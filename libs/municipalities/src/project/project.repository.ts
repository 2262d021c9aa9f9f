import { titleKeyOf, type Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { FuzzyRange } from '../municipality/fuzzy-range.js';
import { municipalityTile } from '../person-card/person-card.sql.js';
import type { SaidOfProject } from './project-changes.js';

const columns = `p.id, p.number, p.acronym, p.period, p.titles as "titleLabels", p.frameworks as "frameworkLabels",
  p.implemented_by_id as "implementedById", p.part_of_id as "partOfId", p.version,
  (select coalesce(json_agg(${municipalityTile('t')} order by t.folded[1] collate "C"), '[]')
   from municipalities.project_municipality pm join municipalities.municipality t on t.id = pm.municipality_id
   where pm.project_id = p.id) as municipalities,
  array(select organisation_id from municipalities.project_partner where project_id = p.id) as "partnerIds"`;
const order = 'p.period_earliest desc nulls last, p.id';

/** In what a project takes part: rows of project and subject. */
const participation = {
  community: 'select project_id, community_id as subject_id from municipalities.project_community',
  municipality: 'select project_id, municipality_id as subject_id from municipalities.project_municipality',
  organisation: `select id as project_id, implemented_by_id as subject_id from municipalities.project
    union select project_id, organisation_id from municipalities.project_partner
    union select project_id, organisation_id from municipalities.funder`,
  project: 'select id as project_id, part_of_id as subject_id from municipalities.project',
} as const;
export type Participant = keyof typeof participation;

/** The projects in which these take part, or which are parts of these, the newest first; `subjectId` says whose. */
export function projectsOf(kind: Participant, ids: readonly string[]): Sql {
  return {
    name: `municipalities.project.of-${kind}`,
    text: `select k.subject_id as "subjectId", ${columns} from (${participation[kind]}) k
           join municipalities.project p on p.id = k.project_id where k.subject_id = any($1::uuid[]) order by ${order}`,
    values: [ids],
  };
}

export function projectsById(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.project.ids',
    text: `select ${columns} from municipalities.project p where p.id = any($1::uuid[])`,
    values: [ids],
  };
}

export function projectByNumber(number: number): Sql {
  return {
    name: 'municipalities.project.number',
    text: `select ${columns} from municipalities.project p where p.number = $1`,
    values: [number],
  };
}

/** The last that was written down first. */
export function listProjects(after: (string | number)[] | null, limit: number): Sql {
  return {
    name: 'municipalities.project.list',
    text: `select ${columns} from municipalities.project p where ($1::int is null or p.number < $1)
           order by p.number desc limit $2`,
    values: [after?.[0] ?? null, limit],
  };
}

/** The communities that these projects pay for; whoever shows them asks what the reader may know of. */
export function communitiesOf(projectIds: readonly string[]): Sql {
  return {
    name: 'municipalities.project.communities',
    text: `select project_id as "projectId", community_id as "communityId" from municipalities.project_community
           where project_id = any($1::uuid[])`,
    values: [projectIds],
  };
}

export interface ProjectRow {
  id: string;
  titles: Labels;
  acronym: string | null;
  period: FuzzyRange;
  partOfId: string | null;
  implementedById: string | null;
  frameworks: Labels;
}

const values = (row: ProjectRow): unknown[] => [
  row.id,
  row.titles,
  row.acronym,
  row.period.text,
  row.period.earliest,
  row.period.latest,
  row.partOfId,
  row.implementedById,
  row.frameworks,
  titleKeyOf(row.titles, row.acronym),
];

export async function insertProject(tx: Tx, row: ProjectRow): Promise<void> {
  await tx.query({
    name: 'municipalities.project.insert',
    text: `insert into municipalities.project (id, titles, acronym, period, period_earliest, period_latest, part_of_id,
             implemented_by_id, frameworks, title_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: values(row),
  });
}

export async function updateProject(tx: Tx, row: ProjectRow): Promise<void> {
  await tx.query({
    name: 'municipalities.project.update',
    text: `update municipalities.project set titles = $2, acronym = $3, period = $4, period_earliest = $5,
             period_latest = $6, part_of_id = $7, implemented_by_id = $8, frameworks = $9, title_key = $10, version = version + 1 where id = $1`,
    values: values(row),
  });
}

export interface LockedProject {
  version: number;
  titles: Labels;
  acronym: string | null;
  period: string;
  partOfId: string | null;
  implementedById: string | null;
  frameworks: Labels;
}

export async function lockProject(tx: Tx, id: string): Promise<LockedProject | null> {
  return tx.queryOne<LockedProject>({
    name: 'municipalities.project.lock',
    text: `select version, titles, acronym, period, part_of_id as "partOfId", implemented_by_id as "implementedById", frameworks
           from municipalities.project where id = $1 for update`,
    values: [id],
  });
}

const participants = {
  community: ['project_community', 'community_id'],
  municipality: ['project_municipality', 'municipality_id'],
  partner: ['project_partner', 'organisation_id'],
} as const;

/** Which of these ids are communities: other places have a scope too. */
export async function communitiesAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'municipalities.project.communities-among',
    text: `select id from people.scope where id = any($1::uuid[]) and kind = 'community'`,
    values: [ids],
  });
  return rows.map((row) => row.id);
}

/** Makes these the participants of a kind, and no others. */
export async function setParticipants(
  tx: Tx,
  kind: keyof typeof participants,
  projectId: string,
  ids: readonly string[],
): Promise<void> {
  const [table, column] = participants[kind];
  await tx.query({
    name: `municipalities.project.part-${kind}`,
    text: `delete from municipalities.${table} where project_id = $1 and not ${column} = any($2::uuid[])`,
    values: [projectId, ids],
  });
  await tx.query({
    name: `municipalities.project.join-${kind}`,
    text: `insert into municipalities.${table} (project_id, ${column})
           select $1, id from unnest($2::uuid[]) id on conflict do nothing`,
    values: [projectId, ids],
  });
}

/** All that is said of a project, by its names, as it stands in this transaction: once before a change, and once after it. */
export async function saidOf(tx: Tx, projectId: string): Promise<SaidOfProject> {
  const row = await tx.queryOne<SaidOfProject>({
    name: 'municipalities.project.said',
    text: `select p.titles, p.acronym, p.period, p.frameworks, w.titles as "partOf", o.names as "implementedBy",
        array(select po.names from municipalities.project_partner pp
          join municipalities.organisation po on po.id = pp.organisation_id where pp.project_id = p.id order by po.number) as partners,
        array(select t.local_name from municipalities.project_municipality pm
          join municipalities.municipality t on t.id = pm.municipality_id where pm.project_id = p.id order by t.number) as municipalities,
        array(select case when s.discover <> 'HERE' then s.title end from municipalities.project_community pc
          join people.scope s on s.id = pc.community_id where pc.project_id = p.id order by pc.community_id) as communities
      from municipalities.project p left join municipalities.project w on w.id = p.part_of_id
      left join municipalities.organisation o on o.id = p.implemented_by_id where p.id = $1`,
    values: [projectId],
  });
  return row!;
}
