import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Label } from '../municipality/municipality.type.js';
import { AddThemeInput, RenameThemeArguments } from './theme.inputs.js';
import { Themes } from './theme.service.js';
import { Theme } from './theme.type.js';

@Resolver(() => Theme)
export class ThemeResolver {
  constructor(private readonly vocabulary: Themes) {}

  @Query(() => [Theme], {
    description: 'The vocabulary: the themes that may be chosen, in their order. Public.',
  })
  themes(
    @Args('withRetired', {
      type: () => Boolean,
      nullable: true,
      description: 'True: also those that are no longer offered, to name what things bear.',
    })
    withRetired: boolean | null,
  ): Promise<Theme[]> {
    return this.vocabulary.list(withRetired ?? false);
  }

  @Mutation(() => Theme, {
    description:
      'Adds a theme to the end of the vocabulary. For the administrator; CONFLICT where there is one of that name.',
  })
  addTheme(@Args('input') input: AddThemeInput, @CurrentActor() actor: Actor): Promise<Theme> {
    return this.vocabulary.add(actor, input);
  }

  @Mutation(() => Theme, { description: 'Gives a theme other names; its key stays. For the administrator.' })
  renameTheme(@Args() asked: RenameThemeArguments, @CurrentActor() actor: Actor): Promise<Theme> {
    return this.vocabulary.rename(actor, asked);
  }

  @Mutation(() => Theme, {
    description: 'Offers a theme no longer; what bears it keeps it. For the administrator.',
  })
  retireTheme(
    @Args('id', { type: () => ID, description: 'The theme.' }) id: string,
    @Args('retired', { type: () => Boolean, nullable: true, description: 'False: it is offered again.' })
    retired: boolean | null,
    @CurrentActor() actor: Actor,
  ): Promise<Theme> {
    return this.vocabulary.retire(actor, id, retired ?? true);
  }

  @ResolveField(() => String, {
    description: "Its name in the first of the reader's languages that has one.",
  })
  name(@Parent() theme: Theme, @CurrentActor() actor: Actor): string {
    return labelIn(theme.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() theme: Theme): Label[] {
    return labelList(theme.labels);
  }
}
