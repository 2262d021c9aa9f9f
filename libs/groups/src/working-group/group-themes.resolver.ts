import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Theme, Themes } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import type { Actor } from '#kernel';
import { Group } from './working-group.type.js';

@Resolver(() => Group)
export class GroupThemesResolver {
  private readonly themeOf: Batch<Theme | null>;

  constructor(themes: Themes) {
    this.themeOf = new Batch<Theme | null>(
      (_, ids) => themes.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => [Theme], { description: 'What it is about, of the vocabulary; for its readers.' })
  async themes(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Theme[]> {
    if (!group.readable) return [];
    const found = await Promise.all(group.themeIds.map((id) => this.themeOf.of(actor, id)));
    return found.filter((theme) => theme !== null);
  }
}
