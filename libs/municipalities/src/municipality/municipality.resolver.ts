import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, titleIn, type Actor, type Capability } from '#kernel';
import { Access, CapabilityEnum } from '#people';
import { Batch, CurrentActor, FuzzyDateScalar } from '#platform';
import { Mandates } from '../mandate/mandate.service.js';
import { Mandate } from '../mandate/mandate.type.js';
import { Organisations } from '../organisation/organisation.service.js';
import { Organisation } from '../organisation/organisation.type.js';
import { PersonCard } from '../person-card/person-card.type.js';
import { Projects } from '../project/project.service.js';
import { FundingStatement } from '../project/funder.type.js';
import { Project } from '../project/project.type.js';
import { registers } from '../register/registers.js';
import { Territory } from './municipality-kind.type.js';
import { EditMunicipalityInput } from './edit.inputs.js';
import { MunicipalityEdits } from './edits.service.js';
import { CreateMunicipalityInput } from './municipality.inputs.js';
import { Municipalities } from './municipality.service.js';
import { Label, Municipality } from './municipality.type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  private readonly mandatesOf: Batch<Mandate[]>;
  private readonly organisationsOf: Batch<Organisation[]>;
  private readonly projectsOf: Batch<Project[]>;
  private readonly statementsOf: Batch<FundingStatement[]>;
  private readonly peopleOf: Batch<PersonCard[]>;
  private readonly capabilitiesIn: Batch<Capability[]>;

  constructor(
    private readonly municipalities: Municipalities,
    private readonly edits: MunicipalityEdits,
    mandates: Mandates,
    organisations: Organisations,
    projects: Projects,
    access: Access,
  ) {
    this.mandatesOf = new Batch<Mandate[]>(
      (actor, ids) => mandates.ofTowns(actor, ids),
      () => [],
    );
    this.organisationsOf = new Batch<Organisation[]>(
      (_, ids) => organisations.ofTowns(ids),
      () => [],
    );
    this.projectsOf = new Batch<Project[]>(
      (_, ids) => projects.of('municipality', ids),
      () => [],
    );
    this.statementsOf = new Batch<FundingStatement[]>(
      (actor, ids) => projects.statementsOn(actor, 'municipality', ids),
      () => [],
    );
    this.peopleOf = new Batch<PersonCard[]>(
      (actor, ids) => municipalities.people(actor, ids),
      () => [],
    );
    this.capabilitiesIn = new Batch<Capability[]>(
      (actor, ids) => access.capabilities(actor, ids),
      () => [],
    );
  }

  @Query(() => Municipality, { description: 'The municipality with this number. Public.' })
  municipality(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
  ): Promise<Municipality> {
    return this.municipalities.get(number);
  }

  @Mutation(() => Municipality, {
    description:
      'Makes a municipality. For the administrator; CONFLICT where the register knows the code already.',
  })
  createMunicipality(
    @Args('input') input: CreateMunicipalityInput,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality> {
    return this.municipalities.create(actor, input);
  }

  @ResolveField(() => String, {
    description:
      "Its name in the reader's first language if it has one there, else as it is called on the spot.",
  })
  name(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): string {
    return titleIn({ labels: municipality.labels, local: municipality.localName }, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() municipality: Municipality): Label[] {
    return labelList(municipality.labels);
  }

  @ResolveField(() => [Territory], {
    description:
      'What it lies in within its country, the nearest first: powiat and voivodeship, county and region, district.',
  })
  territories(@Parent() municipality: Municipality): Territory[] {
    return [municipality.nearest, municipality.above].filter((one) => one !== null);
  }

  @ResolveField(() => [String], {
    description:
      'The sources of what its register tells, as they ask to be named, in English; to be shown with the municipality.',
  })
  sources(@Parent() municipality: Municipality): readonly string[] {
    return registers[municipality.register]?.sources ?? [];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the voivodeship, county or district that it lies in.',
  })
  region(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): string | null {
    return municipality.regionLabels && labelIn(municipality.regionLabels, actor.languages);
  }

  @Mutation(() => Municipality, {
    description: 'Changes its page. For those who keep it: EDIT_MUNICIPALITY. Each change is written down.',
  })
  editMunicipality(
    @Args('input') input: EditMunicipalityInput,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality> {
    return this.edits.edit(actor, input);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "What it says of itself, in the first of the reader's languages that has a text.",
  })
  about(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): string | null {
    return labelFor(municipality.aboutLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => [Label], { description: 'What it says of itself, in all languages.' })
  abouts(@Parent() municipality: Municipality): Label[] {
    return labelList(municipality.aboutLabels);
  }

  @ResolveField(() => [Mandate], {
    description:
      'Who represents it, those who do so now first; at a date, who may have spoken for it then. The names are for signed-in readers.',
  })
  mandates(
    @Parent() municipality: Municipality,
    @Args('on', {
      type: () => FuzzyDateScalar,
      nullable: true,
      description: 'A day, a month, a quarter or a year: 2024-06.',
    })
    on: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Mandate[]> {
    return this.mandatesOf.of(actor, on ? `${municipality.id} ${on}` : municipality.id);
  }

  @ResolveField(() => [Organisation], { description: 'The organisations that act on its behalf.' })
  organisations(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.organisationsOf.of(actor, municipality.id);
  }

  @ResolveField(() => [Project], { description: 'The projects in which it takes part, the newest first.' })
  projects(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Project[]> {
    return this.projectsOf.of(actor, municipality.id);
  }

  @ResolveField(() => [FundingStatement], {
    description: 'The funding statements of its projects, verbatim, in order: a public page must show them.',
  })
  fundingStatements(
    @Parent() municipality: Municipality,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> {
    return this.statementsOf.of(actor, municipality.id);
  }

  @ResolveField(() => [PersonCard], { description: 'Who works there now; empty for guests.' })
  people(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<PersonCard[]> {
    return this.peopleOf.of(actor, municipality.id);
  }

  @ResolveField(() => [CapabilityEnum], { description: 'What the reader may do with it.' })
  viewerCan(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Capability[]> {
    return this.capabilitiesIn.of(actor, municipality.id);
  }
}

@Resolver(() => Territory)
export class TerritoryResolver {
  @ResolveField(() => String, {
    description: "Its name, in the first of the reader's languages that has one.",
  })
  name(@Parent() territory: Territory, @CurrentActor() actor: Actor): string {
    return labelIn(territory.labels, actor.languages);
  }
}
