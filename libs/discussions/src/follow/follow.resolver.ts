import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, PlaceFollowLevel, ThreadFollowLevel } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Thread } from '../thread/thread.type.js';
import { PlaceFollowLevelEnum, ThreadFollowLevelEnum } from './follow.type.js';
import { Follows } from './follows.service.js';

@Resolver(() => Thread)
export class FollowResolver {
  private readonly levelOf: Batch<ThreadFollowLevel | null>;

  constructor(private readonly follows: Follows) {
    this.levelOf = new Batch<ThreadFollowLevel | null>(
      (actor, ids) => follows.ofThreads(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => ThreadFollowLevelEnum, {
    nullable: true,
    description:
      'How closely the viewer follows it: as chosen, or as follows from the group and from taking part. Null for guests.',
  })
  viewerFollows(@Parent() thread: Thread, @CurrentActor() actor: Actor): Promise<ThreadFollowLevel | null> {
    return this.levelOf.of(actor, thread.id);
  }

  @Mutation(() => ThreadFollowLevelEnum, {
    description: 'Follows a thread more or less closely. For persons who may read it.',
  })
  followThread(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('level', { type: () => ThreadFollowLevelEnum, description: 'How closely.' })
    level: ThreadFollowLevel,
  ): Promise<ThreadFollowLevel> {
    return this.follows.followThread(actor, threadId, level);
  }

  @Mutation(() => PlaceFollowLevelEnum, {
    description: 'Follows a group or community more or less closely. For persons who may read it.',
  })
  followPlace(
    @CurrentActor() actor: Actor,
    @Args('scopeId', { type: () => ID, description: 'The group or community.' }) scopeId: string,
    @Args('level', { type: () => PlaceFollowLevelEnum, description: 'How closely.' }) level: PlaceFollowLevel,
  ): Promise<PlaceFollowLevel> {
    return this.follows.followPlace(actor, scopeId, level);
  }
}
