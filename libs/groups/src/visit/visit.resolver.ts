import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { ScopeArgs } from '../membership/membership.inputs.js';
import { Group } from '../working-group/working-group.type.js';
import { SinceVisit } from './visit.type.js';
import { Visits } from './visits.service.js';

@Resolver(() => Group)
export class GroupVisitResolver {
  private readonly sinceOf: Batch<SinceVisit | null>;

  constructor(private readonly visits: Visits) {
    this.sinceOf = new Batch<SinceVisit | null>(
      (actor, ids) => visits.since(actor, ids),
      () => null,
    );
  }

  @Mutation(() => Boolean, {
    description:
      'Notes that the reader is in a group now; what comes later is new at the next visit. For readers.',
  })
  markVisit(@Args() args: ScopeArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.visits.mark(actor, args.scopeId);
  }

  @ResolveField(() => SinceVisit, {
    nullable: true,
    description: "What came since the reader's last visit; null before the first one.",
  })
  sinceVisit(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<SinceVisit | null> {
    return this.sinceOf.of(actor, group.id);
  }
}
