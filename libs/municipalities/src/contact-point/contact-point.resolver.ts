import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Label, Municipality } from '../municipality/municipality.type.js';
import { AddContactPointInput, EditContactPointInput } from './contact-point.inputs.js';
import { ContactPoint } from './contact-point.type.js';
import { ContactPoints } from './contact-points.service.js';

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  constructor(private readonly contactPoints: ContactPoints) {}

  @Mutation(() => ContactPoint, {
    description: 'Adds a contact point to a municipality. For those who keep it: EDIT_MUNICIPALITY.',
  })
  addContactPoint(
    @Args('input') input: AddContactPointInput,
    @CurrentActor() actor: Actor,
  ): Promise<ContactPoint> {
    return this.contactPoints.add(actor, input);
  }

  @Mutation(() => ContactPoint, {
    description: 'Changes a contact point. For those who keep the municipality; CONFLICT if it has changed.',
  })
  editContactPoint(
    @Args('input') input: EditContactPointInput,
    @CurrentActor() actor: Actor,
  ): Promise<ContactPoint> {
    return this.contactPoints.edit(actor, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes a contact point off the page. For those who keep the municipality.',
  })
  removeContactPoint(
    @Args('id', { type: () => ID, description: 'The contact point.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    return this.contactPoints.remove(actor, id);
  }

  @ResolveField(() => String, {
    description: "What it is called, in the first of the reader's languages that has a name.",
  })
  name(@Parent() point: ContactPoint, @CurrentActor() actor: Actor): string {
    return labelIn(point.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'What it is called in all languages.' })
  names(@Parent() point: ContactPoint): Label[] {
    return labelList(point.labels);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "When it is open, in the first of the reader's languages; null: not known.",
  })
  openingHours(@Parent() point: ContactPoint, @CurrentActor() actor: Actor): string | null {
    return labelFor(point.hours, actor.languages)?.text ?? null;
  }

  @ResolveField(() => [Label], { description: 'When it is open, in all languages.' })
  allOpeningHours(@Parent() point: ContactPoint): Label[] {
    return labelList(point.hours);
  }
}

@Resolver(() => Municipality)
export class MunicipalityContactPointsResolver {
  private readonly pointsOf: Batch<ContactPoint[]>;

  constructor(contactPoints: ContactPoints) {
    this.pointsOf = new Batch<ContactPoint[]>(
      (_, ids) => contactPoints.of(ids),
      () => [],
    );
  }

  @ResolveField(() => [ContactPoint], {
    description: 'Where one reaches it, in the order in which they were added.',
  })
  contactPoints(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<ContactPoint[]> {
    return this.pointsOf.of(actor, municipality.id);
  }
}
