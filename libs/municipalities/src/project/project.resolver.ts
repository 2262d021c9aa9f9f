import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, slugOf, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Label } from '../municipality/municipality.type.js';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Funder, FundingStatement } from './funder.type.js';
import { Funders } from './funders.service.js';
import { AddProjectInput, EditProjectInput, ProjectsArguments } from './project.inputs.js';
import { Projects } from './project.service.js';
import { Project, ProjectPage } from './project.type.js';
import { Statements } from './statements.service.js';

@Resolver(() => Project)
export class ProjectResolver {
  private readonly organisations: Batch<Organisation | null>;
  private readonly byId: Batch<Project | null>;
  private readonly partsOf: Batch<Project[]>;
  private readonly statementsOf: Batch<FundingStatement[]>;
  private readonly draftsOf: Batch<FundingStatement[]>;
  private readonly fundersOf: Batch<Funder[]>;

  constructor(
    private readonly service: Projects,
    private readonly statements: Statements,
    organisations: Organisations,
    funders: Funders,
  ) {
    this.organisations = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
    this.byId = new Batch<Project | null>(
      (_, ids) => service.byId(ids),
      () => null,
    );
    this.partsOf = new Batch<Project[]>(
      (_, ids) => service.of('project', ids),
      () => [],
    );
    this.statementsOf = new Batch<FundingStatement[]>(
      (actor, ids) => service.statements(actor, ids),
      () => [],
    );
    this.draftsOf = new Batch<FundingStatement[]>(
      (actor, ids) => statements.drafts(actor, ids),
      () => [],
    );
    this.fundersOf = new Batch<Funder[]>(
      (_, ids) => funders.of(ids),
      () => [],
    );
  }

  @Query(() => ProjectPage, { description: 'All projects, the last that was written down first. Public.' })
  projects(@Args() asked: ProjectsArguments): Promise<ProjectPage> {
    return this.service.list(asked);
  }

  @Query(() => Project, { description: 'The project with this number. Public.' })
  project(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
  ): Promise<Project> {
    return this.service.get(number);
  }

  @Mutation(() => Project, { description: 'Writes down a project. For the administrator.' })
  addProject(@Args('input') input: AddProjectInput, @CurrentActor() actor: Actor): Promise<Project> {
    return this.service.add(actor, input);
  }

  @Mutation(() => Project, { description: 'Changes what is said of a project. For the administrator.' })
  editProject(@Args('input') input: EditProjectInput, @CurrentActor() actor: Actor): Promise<Project> {
    return this.service.edit(actor, input);
  }

  @ResolveField(() => String, {
    description: "Its title, in the first of the reader's languages that has one.",
  })
  title(@Parent() project: Project, @CurrentActor() actor: Actor): string {
    return labelIn(project.titleLabels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its titles in all languages.' })
  titles(@Parent() project: Project): Label[] {
    return labelList(project.titleLabels);
  }

  @ResolveField(() => String, { description: 'The words of its address; the number decides.' })
  slug(@Parent() project: Project): string {
    const label = labelFor(project.titleLabels, []);
    return slugOf(label?.text ?? '', label?.language);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "The policy under which it runs, in the reader's language where there is one.",
  })
  framework(@Parent() project: Project, @CurrentActor() actor: Actor): string | null {
    return labelFor(project.frameworkLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => [Label], { description: 'The policy under which it runs, in all languages.' })
  frameworks(@Parent() project: Project): Label[] {
    return labelList(project.frameworkLabels);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The wider project that it is a part of.' })
  partOf(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<Project | null> | null {
    return project.partOfId ? this.byId.of(actor, project.partOfId) : null;
  }

  @ResolveField(() => [Project], { description: 'The projects that are parts of it, the newest first.' })
  parts(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<Project[]> {
    return this.partsOf.of(actor, project.id);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who carries it out.' })
  implementedBy(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return project.implementedById ? this.organisations.of(actor, project.implementedById) : null;
  }

  @ResolveField(() => [Organisation], { description: 'The partner organisations.' })
  async partners(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<Organisation[]> {
    const found = await Promise.all(project.partnerIds.map((id) => this.organisations.of(actor, id)));
    return found.filter((one) => one !== null);
  }

  @ResolveField(() => [Funder], { description: 'Who pays, in order.' })
  funders(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<Funder[]> {
    return this.fundersOf.of(actor, project.id);
  }

  @ResolveField(() => [FundingStatement], {
    description: "The funders' published statements, verbatim, in order.",
  })
  fundingStatements(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<FundingStatement[]> {
    return this.statementsOf.of(actor, project.id);
  }

  @ResolveField(() => [FundingStatement], {
    description: 'The statements that wait to be published, all language versions; for the administrator.',
  })
  statementDrafts(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<FundingStatement[]> {
    return this.draftsOf.of(actor, project.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may edit it and publish statements.' })
  viewerMayEdit(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.statements.mayKeep(actor);
  }
}
