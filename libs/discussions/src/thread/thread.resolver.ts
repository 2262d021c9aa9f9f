import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import {
  OpenThreadInput,
  RenameThreadArguments,
  ThreadsArguments,
  UnreadThreadsArguments,
  type AskedThreads,
} from './thread.inputs.js';
import { Threads } from './thread.service.js';
import { Thread, ThreadPage } from './thread.type.js';

@Resolver(() => Thread)
export class ThreadResolver {
  constructor(private readonly service: Threads) {}

  @Query(() => ThreadPage, {
    description:
      'The threads of a group or community, the pinned first, then the newest activity; NOT_FOUND unless the viewer may read there.',
  })
  threads(
    @CurrentActor() actor: Actor,
    // As an interface: what GraphQL has checked is not validated again, on the list that is asked for most.
    @Args({ type: () => ThreadsArguments }) asked: AskedThreads,
  ): Promise<ThreadPage> {
    return this.service.list(actor, asked.groupId, asked);
  }

  @Query(() => Thread, {
    description: 'The thread with this number in its address; NOT_FOUND unless the viewer may read it.',
  })
  thread(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int, description: 'The number in the address.' }) number: number,
  ): Promise<Thread> {
    return this.service.getByNumber(actor, number);
  }

  @Query(() => ThreadPage, {
    description:
      'Threads with unread posts wherever the viewer belongs, newest activity first. For persons who are signed in.',
  })
  unreadThreads(@CurrentActor() actor: Actor, @Args() asked: UnreadThreadsArguments): Promise<ThreadPage> {
    return this.service.unread(actor, asked);
  }

  @Mutation(() => Thread, {
    description: 'Opens a thread with its first post. For whoever may write in the group or community.',
  })
  openThread(@CurrentActor() actor: Actor, @Args('input') input: OpenThreadInput): Promise<Thread> {
    return this.service.open(actor, input);
  }

  @Mutation(() => Thread, {
    description: 'Changes the title. For whoever opened the thread and for those who keep order.',
  })
  renameThread(@CurrentActor() actor: Actor, @Args() renaming: RenameThreadArguments): Promise<Thread> {
    return this.service.rename(actor, renaming);
  }
}
