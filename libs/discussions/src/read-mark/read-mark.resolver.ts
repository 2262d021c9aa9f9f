import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Thread } from '../thread/thread.type.js';
import { ReadMarks } from './read-mark.service.js';

@Resolver()
export class ReadMarkResolver {
  constructor(private readonly marks: ReadMarks) {}

  @Mutation(() => Thread, {
    description:
      "Moves the viewer's mark forward to a post; it never goes back. For persons who may read the thread.",
  })
  markRead(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('number', { type: () => Int, description: 'The number of the last post that was seen.' })
    number: number,
  ): Promise<Thread> {
    return this.marks.markRead(actor, threadId, number);
  }
}
