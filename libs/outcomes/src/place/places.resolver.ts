import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { OutcomeCounts } from './place.type.js';
import { Places } from './places.service.js';

@Resolver(() => OutcomeCounts)
export class PlacesResolver {
  constructor(private readonly places: Places) {}

  @Query(() => OutcomeCounts, {
    description: 'How much was decided and set in a community, group or meeting. For its readers.',
  })
  outcomes(
    @Args('scopeId', { type: () => ID, description: 'The community, group or meeting.' }) scopeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<OutcomeCounts> {
    return this.places.counts(actor, scopeId);
  }
}
