import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { CurrentActor } from '#platform';
import { Threads } from './thread.service.js';

/** What this room says of the viewer, who is declared two floors below. */
@Resolver(() => Viewer)
export class UnreadTotalResolver {
  constructor(private readonly threads: Threads) {}

  @ResolveField(() => Int, {
    description:
      'Threads with unread posts in all groups and communities that the viewer belongs to. Seen by the viewer alone.',
  })
  unreadTotal(@CurrentActor() actor: Actor): Promise<number> {
    return this.threads.unreadTotal(actor);
  }
}
