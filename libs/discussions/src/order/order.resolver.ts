import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Thread } from '../thread/thread.type.js';
import { LockThreadArguments, SetSlowModeArguments } from './order.inputs.js';
import { ThreadOrder } from './order.service.js';

const threadId = { type: () => ID, description: 'The thread.' } as const;

@Resolver()
export class OrderResolver {
  constructor(private readonly order: ThreadOrder) {}

  @Mutation(() => Thread, {
    description:
      'Closes a thread for writing, with a reason that all readers see. For MODERATE, who still write there.',
  })
  lockThread(@CurrentActor() actor: Actor, @Args() { id, reason }: LockThreadArguments): Promise<Thread> {
    return this.order.lock(actor, id, reason);
  }

  @Mutation(() => Thread, { description: 'Opens a locked thread again. For MODERATE.' })
  unlockThread(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<Thread> {
    return this.order.unlock(actor, id);
  }

  @Mutation(() => Thread, {
    description:
      'Puts a thread first in the list of its place; CONFLICT where five stand there already. For MODERATE.',
  })
  pinThread(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<Thread> {
    return this.order.pin(actor, id);
  }

  @Mutation(() => Thread, { description: 'Lets a pinned thread go down the list again. For MODERATE.' })
  unpinThread(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<Thread> {
    return this.order.unpin(actor, id);
  }

  @Mutation(() => Thread, {
    description: 'Lets each person write at most once in so many seconds: RATE_LIMITED before. For MODERATE.',
  })
  setSlowMode(@CurrentActor() actor: Actor, @Args() { id, seconds }: SetSlowModeArguments): Promise<Thread> {
    return this.order.slow(actor, id, seconds);
  }
}
