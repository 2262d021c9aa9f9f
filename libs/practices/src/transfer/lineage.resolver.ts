import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';

/** From what a practice was made, and what was made from it. */
@Resolver(() => Practice)
export class LineageResolver {
  private readonly practiceOf: Batch<Practice | null>;
  private readonly adaptationsOf: Batch<Practice[]>;

  constructor(practices: Practices) {
    this.practiceOf = new Batch<Practice | null>(
      (actor, ids) => practices.byId(actor, ids),
      () => null,
    );
    this.adaptationsOf = new Batch<Practice[]>(
      (actor, ids) => practices.adaptedFrom(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => Practice, {
    nullable: true,
    description:
      'The practice of another municipality from which it was adapted; null where it is its own, or the viewer may not know of that one.',
  })
  async adaptedFrom(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<Practice | null> {
    return practice.adaptedFromId ? this.practiceOf.of(actor, practice.adaptedFromId) : null;
  }

  @ResolveField(() => [Practice], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 5 * childComplexity,
    description:
      'The practices that other municipalities adapted from it, as far as the viewer may read them.',
  })
  async adaptations(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<Practice[]> {
    return this.adaptationsOf.of(actor, practice.id);
  }
}
