import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { AnnounceThreadArguments, RateAnnouncementArguments } from './announcement.inputs.js';
import { Announcement } from './announcement.type.js';
import { Announcements } from './announcements.service.js';

const threadId = { type: () => ID, description: 'The announced thread.' } as const;

@Resolver(() => Announcement)
export class AnnouncementResolver {
  constructor(private readonly service: Announcements) {}

  @Query(() => [Announcement], {
    description:
      'What stands on the front of a group, or of a community with its groups, the newest first; NOT_FOUND unless the viewer may read there.',
  })
  announcements(
    @CurrentActor() actor: Actor,
    @Args('scopeId', { type: () => ID, description: 'The group or community.' }) scopeId: string,
  ): Promise<Announcement[]> {
    return this.service.list(actor, scopeId);
  }

  @Query(() => Announcement, {
    description:
      'One that stands on its front now; NOT_FOUND when it does not, or the viewer may not read it.',
  })
  announcement(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<Announcement> {
    return this.service.get(actor, id);
  }

  @Mutation(() => Announcement, {
    description:
      'Puts a thread on the front of its place; announced again, it takes the new date. For ANNOUNCE.',
  })
  announceThread(
    @CurrentActor() actor: Actor,
    @Args() asked: AnnounceThreadArguments,
  ): Promise<Announcement> {
    return this.service.announce(actor, asked);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes an announcement from the front; the thread stays. False: it did not stand there. For ANNOUNCE.',
  })
  unannounceThread(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<boolean> {
    return this.service.takeBack(actor, id);
  }

  @Mutation(() => Announcement, {
    description:
      'Rates an announcement up or down, in the place of what the viewer thought before. For whoever may write there.',
  })
  rateAnnouncement(
    @CurrentActor() actor: Actor,
    @Args() { id, rating }: RateAnnouncementArguments,
  ): Promise<Announcement> {
    return this.service.rate(actor, id, rating);
  }

  @Mutation(() => Announcement, {
    description: "Takes the viewer's rating back. For whoever may write there.",
  })
  unrateAnnouncement(@CurrentActor() actor: Actor, @Args('id', threadId) id: string): Promise<Announcement> {
    return this.service.unrate(actor, id);
  }
}
