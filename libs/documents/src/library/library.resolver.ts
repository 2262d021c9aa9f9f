import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { DocumentFolder } from '../folder/folder.type.js';
import { Folders } from '../folder/folders.service.js';
import { Libraries } from './libraries.service.js';
import { Library, LibraryPlace } from './library.type.js';

@Resolver(() => Library)
export class LibraryResolver {
  constructor(
    private readonly libraries: Libraries,
    private readonly allFolders: Folders,
  ) {}

  @Query(() => Library, {
    description: 'The library of a community, group, municipality or meeting. For its readers.',
  })
  library(
    @Args('placeId', { type: () => ID, description: 'The community, group, municipality or meeting.' })
    placeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Library> {
    return this.libraries.get(actor, placeId);
  }

  @ResolveField(() => LibraryPlace, { description: 'Whose it is.' })
  place(@Parent() { place }: Library, @CurrentActor() actor: Actor): LibraryPlace {
    return { ...place, title: titleIn(place.title, actor.languages) };
  }

  @ResolveField(() => [DocumentFolder], {
    description: 'Its folders that the reader may read, at every depth, in the order of their names.',
  })
  folders(@Parent() { id }: Library, @CurrentActor() actor: Actor): Promise<DocumentFolder[]> {
    return this.allFolders.of(actor, id);
  }
}
