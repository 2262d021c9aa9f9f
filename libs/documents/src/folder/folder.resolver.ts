import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { CurrentActor } from '#platform';
import { AddFolderInput, EditFolderInput, RemoveFolderArgs } from './folder.inputs.js';
import { DocumentFolder } from './folder.type.js';
import { Folders } from './folders.service.js';

@Resolver(() => DocumentFolder)
export class FolderResolver {
  constructor(private readonly folders: Folders) {}

  @Mutation(() => DocumentFolder, { description: 'Makes a folder. For those who keep the library.' })
  addDocumentFolder(
    @Args('input') input: AddFolderInput,
    @CurrentActor() actor: Actor,
  ): Promise<DocumentFolder> {
    return this.folders.add(actor, input);
  }

  @Mutation(() => DocumentFolder, {
    description: 'Names a folder otherwise, or lets others read in it. For those who keep the library.',
  })
  editDocumentFolder(
    @Args('input') input: EditFolderInput,
    @CurrentActor() actor: Actor,
  ): Promise<DocumentFolder> {
    return this.folders.edit(actor, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes a folder away in which nothing lies. For those who keep the library.',
  })
  removeDocumentFolder(@Args() { id }: RemoveFolderArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.folders.remove(actor, id);
  }

  @ResolveField(() => String, {
    description: "Its name in the first of the reader's languages that has one.",
  })
  name(@Parent() { labels }: DocumentFolder, @CurrentActor() actor: Actor): string {
    return labelIn(labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() { labels }: DocumentFolder): Label[] {
    return labelList(labels);
  }
}
