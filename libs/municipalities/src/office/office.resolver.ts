import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Label, Municipality } from '../municipality/municipality.type.js';
import { AddOfficeInput, EditOfficeInput } from './office.inputs.js';
import { Office } from './office.type.js';
import { Offices } from './offices.service.js';

@Resolver(() => Office)
export class OfficeResolver {
  constructor(private readonly offices: Offices) {}

  @Mutation(() => Office, {
    description: 'Adds an office to a municipality. For those who keep it: EDIT_MUNICIPALITY.',
  })
  addOffice(@Args('input') input: AddOfficeInput, @CurrentActor() actor: Actor): Promise<Office> {
    return this.offices.add(actor, input);
  }

  @Mutation(() => Office, {
    description: 'Changes an office. For those who keep the municipality; CONFLICT if it has changed.',
  })
  editOffice(@Args('input') input: EditOfficeInput, @CurrentActor() actor: Actor): Promise<Office> {
    return this.offices.edit(actor, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes an office off the page. For those who keep the municipality.',
  })
  removeOffice(
    @Args('id', { type: () => ID, description: 'The office.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    return this.offices.remove(actor, id);
  }

  @ResolveField(() => String, {
    description: "What it is called, in the first of the reader's languages that has a name.",
  })
  name(@Parent() office: Office, @CurrentActor() actor: Actor): string {
    return labelIn(office.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'What it is called in all languages.' })
  names(@Parent() office: Office): Label[] {
    return labelList(office.labels);
  }
}

@Resolver(() => Municipality)
export class MunicipalityOfficesResolver {
  private readonly officesOf: Batch<Office[]>;

  constructor(offices: Offices) {
    this.officesOf = new Batch<Office[]>(
      (actor, ids) => offices.of(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [Office], { description: 'Its offices, in the order in which they were added.' })
  offices(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Office[]> {
    return this.officesOf.of(actor, municipality.id);
  }
}
