import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Behalf } from '#municipalities';
import { CurrentActor } from '#platform';
import { Behalves } from './behalves.service.js';

@Resolver(() => Behalf)
export class BehalfResolver {
  constructor(private readonly service: Behalves) {}

  @Query(() => [Behalf], {
    description:
      'In whose name the viewer may speak there today: a municipality by mandate or as coordinator, an office by holding it or as coordinator, an organisation by working for it as it has confirmed. For persons who are signed in and may know of the place.',
  })
  behalves(
    @CurrentActor() actor: Actor,
    @Args('scopeId', { type: () => ID, description: 'The group or community.' }) scopeId: string,
  ): Promise<Behalf[]> {
    return this.service.list(actor, scopeId);
  }
}
