import { UseGuards } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { Batch, CurrentActor, SearchLimit } from '#platform';
import { Label } from '../municipality/municipality.type.js';
import { PersonCard } from '../person-card/person-card.type.js';
import { Projects } from '../project/project.service.js';
import { FundingStatement } from '../project/funder.type.js';
import { Project } from '../project/project.type.js';
import { AddOrganisationInput, EditOrganisationInput, OrganisationsArgs } from './organisation.inputs.js';
import { organisationSlug } from './organisation.policy.js';
import { Organisations } from './organisation.service.js';
import { Organisation, OrganisationPage } from './organisation.type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  private readonly byId: Batch<Organisation | null>;
  private readonly partsOf: Batch<Organisation[]>;
  private readonly peopleOf: Batch<PersonCard[]>;
  private readonly projectsOf: Batch<Project[]>;
  private readonly statementsOf: Batch<FundingStatement[]>;
  private readonly mayEdit: Batch<boolean>;

  constructor(
    private readonly service: Organisations,
    projects: Projects,
  ) {
    this.byId = new Batch<Organisation | null>(
      (_, ids) => service.byId(ids),
      () => null,
    );
    this.partsOf = new Batch<Organisation[]>(
      (_, ids) => service.parts(ids),
      () => [],
    );
    this.peopleOf = new Batch<PersonCard[]>(
      (actor, ids) => service.people(actor, ids),
      () => [],
    );
    this.projectsOf = new Batch<Project[]>(
      (_, ids) => projects.of('organisation', ids),
      () => [],
    );
    this.statementsOf = new Batch<FundingStatement[]>(
      (actor, ids) => projects.statementsOn(actor, 'organisation', ids),
      () => [],
    );
    this.mayEdit = new Batch<boolean>(
      (actor, ids) => service.editable(actor, ids),
      () => false,
    );
  }

  @UseGuards(SearchLimit)
  @Query(() => OrganisationPage, { description: 'Organisations in the order of their names. Public.' })
  organisations(@Args() args: OrganisationsArgs): Promise<OrganisationPage> {
    return this.service.list(args);
  }

  @Query(() => Organisation, { description: 'The organisation with this number. Public.' })
  organisation(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
  ): Promise<Organisation> {
    return this.service.get(number);
  }

  @Mutation(() => Organisation, {
    description:
      'Adds an organisation. For whoever keeps the municipality on whose behalf it acts; others are the administrator’s.',
  })
  addOrganisation(
    @Args('input') input: AddOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation> {
    return this.service.add(actor, input);
  }

  @Mutation(() => Organisation, {
    description: 'Changes what is said of an organisation. For those who may add one of its kind.',
  })
  editOrganisation(
    @Args('input') input: EditOrganisationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation> {
    return this.service.edit(actor, input);
  }

  @ResolveField(() => String, {
    description: "The name in the first of the reader's languages that has one.",
  })
  name(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): string {
    return labelIn(organisation.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() organisation: Organisation): Label[] {
    return labelList(organisation.labels);
  }

  @ResolveField(() => String, { description: 'The words of its address; the number decides.' })
  slug(@Parent() organisation: Organisation): string {
    return organisationSlug(organisation.labels);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The organisation that it is a part of.' })
  partOf(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return organisation.partOfId ? this.byId.of(actor, organisation.partOfId) : null;
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The organisation on whose behalf it acts, where it is not a municipality.',
  })
  behalfOf(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> | null {
    return organisation.behalfOfId ? this.byId.of(actor, organisation.behalfOfId) : null;
  }

  @ResolveField(() => [Organisation], { description: 'The organisations that are parts of it, by name.' })
  parts(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.partsOf.of(actor, organisation.id);
  }

  @ResolveField(() => [PersonCard], { description: 'Who works there now; empty for guests.' })
  people(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): Promise<PersonCard[]> {
    return this.peopleOf.of(actor, organisation.id);
  }

  @ResolveField(() => [Project], {
    description: 'The projects that it carries out, takes part in or pays for, the newest first.',
  })
  projects(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): Promise<Project[]> {
    return this.projectsOf.of(actor, organisation.id);
  }

  @ResolveField(() => [FundingStatement], {
    description:
      'The funding statements of these projects, verbatim, in order: a public page must show them.',
  })
  fundingStatements(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> {
    return this.statementsOf.of(actor, organisation.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may edit it.' })
  viewerMayEdit(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.mayEdit.of(actor, organisation.id);
  }
}
