import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { FoundTitle } from '#people';
import { Batch, CurrentActor } from '#platform';
import { Municipalities } from '../municipality/municipality.service.js';
import { Municipality } from '../municipality/municipality.type.js';

@Resolver(() => FoundTitle)
export class FoundTownResolver {
  private readonly townOf: Batch<Municipality | null>;

  constructor(municipalities: Municipalities) {
    this.townOf = new Batch<Municipality | null>(
      (_, ids) => municipalities.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'The town that was found, to tell it from its namesakes; null for everything else.',
  })
  municipality(
    @Parent() found: FoundTitle,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality | null> | null {
    return found.address.startsWith('/municipalities/') ? this.townOf.of(actor, found.id) : null;
  }
}
