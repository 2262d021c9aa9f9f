import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Thread } from '../thread/thread.type.js';
import {
  MergeThreadArguments,
  MovedPostsArguments,
  MoveThreadArguments,
  SplitThreadInput,
} from './moving.inputs.js';
import { Moving } from './moving.service.js';
import { MovedPost, ThreadPlace, ThreadPointer } from './moving.type.js';

@Resolver()
export class MovingResolver {
  constructor(private readonly moving: Moving) {}

  @Query(() => [ThreadPointer], {
    description:
      'What is left of threads that went from the list of a place, the newest 20. For whoever may read the place.',
  })
  threadPointers(
    @CurrentActor() actor: Actor,
    @Args('scopeId', { type: () => ID, description: 'The group or community.' }) scopeId: string,
  ): Promise<ThreadPointer[]> {
    return this.moving.pointers(actor, scopeId);
  }

  @Query(() => ThreadPlace, {
    description:
      'Where the thread with this number stands now, or the one that it was merged into. NOT_FOUND unless the viewer may read there.',
  })
  threadPlace(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int, description: 'The number in its address.' }) number: number,
  ): Promise<ThreadPlace> {
    return this.moving.place(actor, number);
  }

  @Query(() => [MovedPost], {
    description: 'Where these posts stand now: those of them that the viewer may read.',
  })
  movedPosts(@CurrentActor() actor: Actor, @Args() { ids }: MovedPostsArguments): Promise<MovedPost[]> {
    return this.moving.posts(actor, ids);
  }

  @Mutation(() => Thread, {
    description:
      'Carries a thread to another group or community; a pointer stays. For who has MODERATE in both places.',
  })
  moveThread(@CurrentActor() actor: Actor, @Args() asked: MoveThreadArguments): Promise<Thread> {
    return this.moving.move(actor, asked);
  }

  @Mutation(() => Thread, {
    description:
      'Makes posts a thread of their own, which is answered; a mark stays under each old number. For who has MODERATE in both places.',
  })
  splitThread(@CurrentActor() actor: Actor, @Args('input') input: SplitThreadInput): Promise<Thread> {
    return this.moving.split(actor, input);
  }

  @Mutation(() => Thread, {
    description:
      'Appends the posts of a thread, at most 500, to another, which is answered; the emptied one leads there. For who has MODERATE in both places.',
  })
  mergeThread(@CurrentActor() actor: Actor, @Args() asked: MergeThreadArguments): Promise<Thread> {
    return this.moving.merge(actor, asked);
  }
}
