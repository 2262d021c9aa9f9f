import { UseGuards } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor } from '#kernel';
import { CurrentActor, SearchLimit } from '#platform';
import { Themes } from '../theme/theme.service.js';
import { Theme } from '../theme/theme.type.js';
import { DirectoryArgs } from './directory.inputs.js';
import { Directory } from './directory.service.js';
import { DirectoryChoices, DirectoryEntry, DirectoryPage } from './directory.type.js';

@Resolver(() => DirectoryEntry)
export class DirectoryResolver {
  constructor(private readonly directory: Directory) {}

  @UseGuards(SearchLimit)
  @Query(() => DirectoryPage, {
    description:
      'The people who show something of themselves to the viewer, by name. UNAUTHENTICATED for guests.',
  })
  people(@CurrentActor() actor: Actor, @Args() asked: DirectoryArgs): Promise<DirectoryPage> {
    return this.directory.page(actor, asked);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The body of the main affiliation where it is not the town itself, if affiliations are shown.',
  })
  organisation(@Parent() entry: DirectoryEntry, @CurrentActor() actor: Actor): string | null {
    return entry.organisationLabels && labelIn(entry.organisationLabels, actor.languages);
  }

  @Query(() => DirectoryChoices, {
    description:
      'The towns, languages and themes that the directory can be narrowed by. UNAUTHENTICATED for guests.',
  })
  directoryChoices(@CurrentActor() actor: Actor): Promise<DirectoryChoices> {
    return this.directory.choices(actor);
  }
}

@Resolver(() => DirectoryChoices)
export class DirectoryChoicesResolver {
  constructor(private readonly vocabulary: Themes) {}

  @ResolveField(() => [Theme], {
    description: 'Themes that listed people offer or seek, and show, in the order of the vocabulary.',
  })
  async themes(@Parent() choices: DirectoryChoices): Promise<Theme[]> {
    return [...(await this.vocabulary.byId(choices.themeIds)).values()];
  }
}
