import { Injectable } from '@nestjs/common';
import { DomainError, labelsOf, newId, type Actor, type Labels } from '#kernel';
import {
  clampFirst,
  Database,
  keyOf,
  pageOf,
  UnitOfWork,
  type AskedPage,
  type PageOf,
  type Subject,
  type Tx,
} from '#platform';
import { Access, installationScopeId } from '#people';
import { fuzzyRange } from '../municipality/fuzzy-range.js';
import { noteProjectChanges } from '../revision/revision.repository.js';
import { insertFunder } from './funder.repository.js';
import type { FundingStatement } from './funder.type.js';
import { projectPages, type AddProjectInput, type EditProjectInput } from './project.inputs.js';
import { projectChanges } from './project-changes.js';
import { statementsFor } from './project.policy.js';
import {
  communitiesOf,
  insertProject,
  listProjects,
  lockProject,
  projectByNumber,
  projectsById,
  projectsOf,
  saidOf,
  communitiesAmong,
  setParticipants,
  updateProject,
  type Participant,
} from './project.repository.js';
import type { Project } from './project.type.js';
import { insertStatement, publish, statementsOf, versionsOfStatements } from './statement.repository.js';

export interface ProjectBirth {
  titles: Labels;
  acronym?: string | null;
  /** fuzzy date */
  period: string;
  partOfId?: string | null;
  implementedById?: string | null;
  frameworks?: Labels;
  communityIds: readonly string[];
  municipalityIds: readonly string[];
  partnerIds?: readonly string[];
  /** in the order in which they are to be named, each with its statement's language versions */
  funders: readonly {
    country?: string | null;
    organisationId?: string | null;
    amount?: number | null;
    currency?: string | null;
    statements: readonly { language: string; text: string; disclaimer?: string | null }[];
  }[];
}

@Injectable()
export class Projects {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  async get(number: number): Promise<Project> {
    const found = await this.database.readOne<Project>(projectByNumber(number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** By id, those that there are. */
  async byId(ids: readonly string[]): Promise<Map<string, Project>> {
    const rows = await this.database.read<Project>(projectsById(ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All of them, the last that was written down first. */
  async list(asked: AskedPage): Promise<PageOf<Project>> {
    const first = clampFirst(asked.first, projectPages);
    const key = keyOf(asked.after, 1);
    if (key && !Number.isSafeInteger(key[0]))
      throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
    const rows = await this.database.read<Project>(listProjects(key, first + 1));
    return pageOf(
      rows,
      first,
      (row) => [row.number],
      (row) => row,
    );
  }

  /** The projects of communities, municipalities or organisations, or the parts of projects, by whose they are. */
  async of(kind: Participant, ids: readonly string[]): Promise<Map<string, Project[]>> {
    const rows = await this.database.read<Project & { subjectId: string }>(projectsOf(kind, ids));
    const bySubject = new Map<string, Project[]>();
    for (const row of rows) bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
    return bySubject;
  }

  /** The ids of the communities that each of these projects pays for: whoever shows them asks what the reader may know of. */
  async communities(projectIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.read<{ projectId: string; communityId: string }>(
      communitiesOf(projectIds),
    );
    const byProject = new Map<string, string[]>();
    for (const row of rows)
      byProject.set(row.projectId, [...(byProject.get(row.projectId) ?? []), row.communityId]);
    return byProject;
  }

  /** The published statements of these projects as this reader sees them, by project, in order. */
  async statements(actor: Actor, projectIds: readonly string[]): Promise<Map<string, FundingStatement[]>> {
    const rows = await this.database.read<FundingStatement>(statementsOf(projectIds));
    const byProject = new Map<string, FundingStatement[]>();
    for (const row of statementsFor(rows, actor.languages)) {
      byProject.set(row.projectId, [...(byProject.get(row.projectId) ?? []), row]);
    }
    return byProject;
  }

  /**
   * All published statements of all projects in which each of these takes part: what its public page must show, in the order
   * of publishing. Two projects may take turns in it, as they do under a page that names one project's funders apart.
   */
  async statementsOn(
    actor: Actor,
    kind: Participant,
    ids: readonly string[],
  ): Promise<Map<string, FundingStatement[]>> {
    const projects = await this.of(kind, ids);
    const projectIds = [...new Set([...projects.values()].flat().map((project) => project.id))];
    const rows = await this.database.read<FundingStatement>(statementsOf(projectIds));
    const shown = statementsFor(rows, actor.languages);
    return new Map(
      [...projects].map(([id, own]) => {
        const owned = new Set(own.map((project) => project.id));
        return [id, shown.filter((statement) => owned.has(statement.projectId))];
      }),
    );
  }

  /** Published statements by the id of any of their language versions, each in the version for the reader. */
  async statementsById(actor: Actor, ids: readonly string[]): Promise<Map<string, FundingStatement>> {
    const rows = await this.database.read<FundingStatement & { askedId: string }>(versionsOfStatements(ids));
    return new Map(
      ids.flatMap((id) => {
        const versions = rows.filter((row) => row.askedId === id);
        return statementsFor(versions, actor.languages).map((statement) => [id, statement] as const);
      }),
    );
  }

  /** From the form. */
  async add(actor: Actor, { key, ...content }: AddProjectInput): Promise<Project> {
    const { titles, frameworks, ...said } = content;
    const subject = await this.work.once(actor, { verb: 'addProject', key, content }, async (tx) => {
      const birth = { ...said, titles: labelsOf(titles), frameworks: labelsOf(frameworks ?? []) };
      return this.write(tx, actor, {
        ...birth,
        acronym: birth.acronym || null,
        communityIds: birth.communityIds ?? [],
        municipalityIds: birth.municipalityIds ?? [],
        partnerIds: birth.partnerIds ?? [],
        funders: [],
      });
    });
    return this.one(subject.id);
  }

  /** Writes down a project with who takes part and who pays; its statements are published as they stand. */
  startProject(actor: Actor, birth: ProjectBirth): Promise<Subject> {
    return this.work.run(actor, (tx) => this.write(tx, actor, birth));
  }

  /** Changes what is said of it, if it is still what the actor saw. */
  async edit(actor: Actor, { id, version, ...change }: EditProjectInput): Promise<Project> {
    await this.work.run(actor, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const row = await lockProject(tx, id);
      if (!row) throw new DomainError('NOT_FOUND');
      if (row.version !== version) throw new DomainError('CONFLICT', { currentVersion: row.version });
      if (change.partOfId === id)
        throw new DomainError('BAD_INPUT', { field: 'input.partOfId', rule: 'CIRCLE' });
      const said = <V>(given: V | undefined, held: V): V => (given === undefined ? held : given);
      const before = await saidOf(tx, id);
      await updateProject(tx, {
        id,
        titles: change.titles ? labelsOf(change.titles) : row.titles,
        acronym: said(change.acronym, row.acronym) || null,
        period: fuzzyRange(change.period ?? row.period, 'input.period'),
        partOfId: said(change.partOfId, row.partOfId),
        implementedById: said(change.implementedById, row.implementedById),
        frameworks: change.frameworks === undefined ? row.frameworks : labelsOf(change.frameworks ?? []),
      });
      await this.setTakingPart(tx, actor, id, change);
      await noteProjectChanges(tx, id, projectChanges(before, await saidOf(tx, id)), version + 1);
    });
    return this.one(id);
  }

  private async write(tx: Tx, actor: Actor, birth: ProjectBirth): Promise<Subject> {
    const period = fuzzyRange(birth.period, 'input.period');
    await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
    const id = newId();
    await insertProject(tx, {
      id,
      period,
      titles: birth.titles,
      acronym: birth.acronym ?? null,
      partOfId: birth.partOfId ?? null,
      implementedById: birth.implementedById ?? null,
      frameworks: birth.frameworks ?? {},
    });
    await this.setTakingPart(tx, actor, id, birth);
    for (const [i, funder] of birth.funders.entries()) {
      const funderId = newId();
      await insertFunder(tx, {
        id: funderId,
        projectId: id,
        country: funder.country ?? null,
        organisationId: funder.organisationId ?? null,
        amount: funder.amount ?? null,
        currency: funder.currency ?? null,
      });
      for (const { language, text, disclaimer } of funder.statements) {
        const statement = { id: newId(), projectId: id, funderId, position: i + 1 };
        await insertStatement(tx, { ...statement, language, text, disclaimer: disclaimer ?? null });
        await publish(tx, statement.id);
      }
    }
    return { id, version: 1 };
  }

  /** What is left out stays; a community that the actor may not know of looks as if it were not there. */
  private async setTakingPart(
    tx: Tx,
    actor: Actor,
    id: string,
    said: {
      communityIds?: readonly string[] | null;
      municipalityIds?: readonly string[] | null;
      partnerIds?: readonly string[] | null;
    },
  ): Promise<void> {
    if (said.communityIds !== undefined) {
      const asked = said.communityIds ?? [];
      const known = await this.access.discoverable(actor, await communitiesAmong(tx, asked), tx);
      if (asked.some((one) => !known.has(one)))
        throw new DomainError('NOT_FOUND', { field: 'input.communityIds' });
      await setParticipants(tx, 'community', id, asked);
    }
    if (said.municipalityIds !== undefined)
      await setParticipants(tx, 'municipality', id, said.municipalityIds ?? []);
    if (said.partnerIds !== undefined) await setParticipants(tx, 'partner', id, said.partnerIds ?? []);
  }

  private async one(id: string): Promise<Project> {
    const found = (await this.byId([id])).get(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}
