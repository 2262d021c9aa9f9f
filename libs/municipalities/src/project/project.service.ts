import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Labels } from '#kernel';
import { Database, UnitOfWork, type Subject } from '#platform';
import { Access, installationScopeId } from '#people';
import { fuzzyRange } from '../municipality/fuzzy-range.js';
import { statementsFor } from './project.policy.js';
import {
  insertFunder,
  insertParticipants,
  insertProject,
  insertStatement,
  projectsOf,
  statementsOf,
} from './project.repository.js';
import type { FundingStatement, Project } from './project.type.js';

export interface ProjectBirth {
  titles: Labels;
  /** fuzzy date */
  period: string;
  implementedById?: string | null;
  frameworks?: Labels;
  communityIds: readonly string[];
  municipalityIds: readonly string[];
  /** in the order in which they are to be named, each with its statement's language versions */
  funders: readonly {
    country?: string | null;
    organisationId?: string | null;
    statements: readonly { language: string; text: string; disclaimer?: string | null }[];
  }[];
}

type Participant = 'community' | 'municipality';

@Injectable()
export class Projects {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** The projects of communities or municipalities, by participant. */
  async of(kind: Participant, ids: readonly string[]): Promise<Map<string, Project[]>> {
    const rows = await this.database.read<Project & { subjectId: string }>(projectsOf(kind, ids));
    const bySubject = new Map<string, Project[]>();
    for (const row of rows) bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
    return bySubject;
  }

  /** The statements of these projects as this reader sees them, by project, in order. */
  async statements(actor: Actor, projectIds: readonly string[]): Promise<Map<string, FundingStatement[]>> {
    const rows = await this.database.read<FundingStatement>(statementsOf(projectIds));
    const byProject = new Map<string, FundingStatement[]>();
    for (const row of statementsFor(rows, actor.languages)) {
      byProject.set(row.projectId, [...(byProject.get(row.projectId) ?? []), row]);
    }
    return byProject;
  }

  /** All statements of all projects in which each of these takes part: what its public page must show. */
  async statementsOn(
    actor: Actor,
    kind: Participant,
    ids: readonly string[],
  ): Promise<Map<string, FundingStatement[]>> {
    const projects = await this.of(kind, ids);
    const projectIds = [...new Set([...projects.values()].flat().map((project) => project.id))];
    const statements = await this.statements(actor, projectIds);
    return new Map(
      [...projects].map(([id, own]) => [id, own.flatMap((project) => statements.get(project.id) ?? [])]),
    );
  }

  /** Writes down a project with who takes part and who pays. The statements are never changed afterwards. */
  startProject(actor: Actor, birth: ProjectBirth): Promise<Subject> {
    const period = fuzzyRange(birth.period, 'input.period');
    return this.work.run(actor, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const id = newId();
      await insertProject(tx, {
        id,
        period,
        titles: birth.titles,
        implementedById: birth.implementedById ?? null,
        frameworks: birth.frameworks ?? {},
      });
      await insertParticipants(tx, 'community', id, birth.communityIds);
      await insertParticipants(tx, 'municipality', id, birth.municipalityIds);
      for (const [i, funder] of birth.funders.entries()) {
        const funderId = newId();
        const position = i + 1;
        await insertFunder(tx, {
          id: funderId,
          projectId: id,
          position,
          country: funder.country ?? null,
          organisationId: funder.organisationId ?? null,
        });
        for (const { language, text, disclaimer } of funder.statements) {
          await insertStatement(tx, {
            id: newId(),
            projectId: id,
            funderId,
            position,
            language,
            text,
            disclaimer: disclaimer ?? null,
          });
        }
      }
      return { id, version: 1 };
    });
  }
}
