import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Person } from '#people';
import { Batch, CurrentActor } from '#platform';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import { Affiliations } from './affiliation.service.js';
import { Affiliation } from './affiliation.type.js';

/** What this room knows of a person. */
@Resolver(() => Person)
export class PersonMunicipalitiesResolver {
  private readonly towns: Batch<MunicipalityTile | null>;
  private readonly all: Batch<Affiliation[]>;

  constructor(affiliations: Affiliations) {
    this.towns = new Batch<MunicipalityTile | null>(
      (_, ids) => affiliations.towns(ids),
      () => null,
    );
    this.all = new Batch<Affiliation[]>(
      (actor, ids) => affiliations.of(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => MunicipalityTile, {
    nullable: true,
    description: 'Where the person works now, by the main affiliation.',
  })
  municipality(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<MunicipalityTile | null> {
    return this.towns.of(actor, person.id);
  }

  @ResolveField(() => [Affiliation], {
    description:
      'Where the person works and worked; those that still stand first. Empty if not shown to the viewer.',
  })
  affiliations(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<Affiliation[]> {
    return this.all.of(actor, person.id);
  }
}
