import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Theme, Themes } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { SetThreadThemesArguments, ThemedThreadsArguments } from '../thread/thread.inputs.js';
import { Threads } from '../thread/thread.service.js';
import { Thread, ThreadPage } from '../thread/thread.type.js';

@Resolver(() => Thread)
export class ThreadThemesResolver {
  private readonly themeOf: Batch<Theme | null>;

  constructor(
    private readonly all: Threads,
    vocabulary: Themes,
  ) {
    this.themeOf = new Batch<Theme | null>(
      (_, ids) => vocabulary.byId(ids),
      () => null,
    );
  }

  @Query(() => ThreadPage, {
    description: 'The threads about a theme that the viewer may read, in all places, newest activity first.',
  })
  themedThreads(@CurrentActor() actor: Actor, @Args() asked: ThemedThreadsArguments): Promise<ThreadPage> {
    return this.all.about(actor, asked.themeId, asked);
  }

  @Mutation(() => Thread, {
    description: 'Says what a thread is about. For whoever opened it and for those who keep order.',
  })
  setThreadThemes(
    @CurrentActor() actor: Actor,
    @Args() { id, themeIds }: SetThreadThemesArguments,
  ): Promise<Thread> {
    return this.all.mark(actor, id, themeIds);
  }

  @ResolveField(() => [Theme], { description: 'What it is about, in the order in which it was chosen.' })
  async themes(@Parent() thread: Thread, @CurrentActor() actor: Actor): Promise<Theme[]> {
    const found = await Promise.all(thread.themeIds.map((id) => this.themeOf.of(actor, id)));
    return found.filter((theme) => theme !== null);
  }
}
