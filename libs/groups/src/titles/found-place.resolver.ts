import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor, type Labels } from '#kernel';
import { FoundTitle } from '#people';
import { Batch, CurrentActor } from '#platform';
import { Communities } from '../community/communities.service.js';
import { Groups } from '../working-group/groups.service.js';

/** This room knows what places are called in the reader's language, and which of them the reader may know of. */
@Resolver(() => FoundTitle)
export class FoundPlaceResolver {
  private readonly namesOf: Batch<Labels | null>;

  constructor(groups: Groups, communities: Communities) {
    this.namesOf = new Batch<Labels | null>(
      async (actor, ids) => {
        const [inner, outer] = await Promise.all([groups.byId(actor, ids), communities.byId(actor, ids)]);
        const short = [...outer].map(
          ([id, { labels, shortLabels }]) => [id, { ...labels, ...shortLabels }] as const,
        );
        return new Map([...[...inner].map(([id, { labels }]) => [id, labels] as const), ...short]);
      },
      () => null,
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What tells it from its namesakes: the place of a thread, what a group is part of, the town of a person, a short form.',
  })
  async detail(@Parent() found: FoundTitle, @CurrentActor() actor: Actor): Promise<string | null> {
    if (found.detail !== null) return found.detail;
    const names = found.placeId ? await this.namesOf.of(actor, found.placeId) : null;
    return names && labelIn(names, actor.languages);
  }
}
