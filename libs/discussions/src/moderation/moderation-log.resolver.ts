import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { ModerationLogArguments } from './moderation-log.inputs.js';
import { ModerationLog } from './moderation-log.service.js';
import { ModerationEntry, ModerationEntryPage } from './moderation-log.type.js';

@Resolver(() => ModerationEntry)
export class ModerationLogResolver {
  constructor(private readonly log: ModerationLog) {}

  @Query(() => ModerationEntryPage, {
    description:
      'What was done to keep order where the viewer does so, the newest first. Of a place: NOT_FOUND or FORBIDDEN without MODERATE.',
  })
  moderationLog(
    @CurrentActor() actor: Actor,
    @Args() asked: ModerationLogArguments,
  ): Promise<ModerationEntryPage> {
    return this.log.list(actor, asked);
  }

  @Query(() => ModerationEntryPage, {
    description:
      "What was done about the viewer's own posts, the newest first. For persons who are signed in.",
  })
  ownModeration(
    @CurrentActor() actor: Actor,
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: 'How many at most: 30 unless told, never more than 100.',
    })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `next` of the page before.' })
    after?: string,
  ): Promise<ModerationEntryPage> {
    return this.log.own(actor, first, after);
  }
}
