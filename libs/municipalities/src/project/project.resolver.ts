import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Projects } from './project.service.js';
import { FundingStatement, Project } from './project.type.js';

@Resolver(() => Project)
export class ProjectResolver {
  private readonly organisations: Batch<Organisation | null>;
  private readonly statements: Batch<FundingStatement[]>;

  constructor(projects: Projects, organisations: Organisations) {
    this.organisations = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
    this.statements = new Batch<FundingStatement[]>(
      (actor, ids) => projects.statements(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => String, {
    description: "Its title, in the first of the reader's languages that has one.",
  })
  title(@Parent() project: Project, @CurrentActor() actor: Actor): string {
    return labelIn(project.titleLabels, actor.languages);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "The policy under which it runs, in the reader's language where there is one.",
  })
  framework(@Parent() project: Project, @CurrentActor() actor: Actor): string | null {
    return labelFor(project.frameworkLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who carries it out.' })
  implementedBy(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return project.implementedById ? this.organisations.of(actor, project.implementedById) : null;
  }

  @ResolveField(() => [FundingStatement], { description: "The funders' statements, verbatim, in order." })
  fundingStatements(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<FundingStatement[]> {
    return this.statements.of(actor, project.id);
  }
}

@Resolver(() => FundingStatement)
export class FundingStatementResolver {
  @ResolveField(() => String, { description: 'The title of the project that is funded.' })
  project(@Parent() statement: FundingStatement, @CurrentActor() actor: Actor): string {
    return labelIn(statement.projectLabels, actor.languages);
  }
}
