import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { ModerationLogArguments, OwnModerationArguments } from './moderation-log.inputs.js';
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
    @Args() asked: OwnModerationArguments,
  ): Promise<ModerationEntryPage> {
    return this.log.own(actor, asked);
  }
}
