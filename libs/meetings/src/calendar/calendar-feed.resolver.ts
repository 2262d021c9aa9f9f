import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { CurrentActor } from '#platform';
import { CalendarFeed, OpenedCalendarFeed } from './calendar-feed.type.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Resolver(() => Viewer)
export class CalendarFeedResolver {
  constructor(private readonly feeds: CalendarFeeds) {}

  @ResolveField(() => CalendarFeed, {
    nullable: true,
    description:
      "The private address under which the viewer's calendar reads their meetings; null where there is none. Seen by the viewer alone.",
  })
  calendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeed | null> {
    return this.feeds.own(actor);
  }

  @Mutation(() => OpenedCalendarFeed, {
    description:
      "Opens the viewer's calendar feed and tells its address once; where there is one, the new address takes its place. Not for API tokens.",
  })
  openCalendarFeed(@CurrentActor() actor: Actor): Promise<OpenedCalendarFeed> {
    return this.feeds.open(actor);
  }

  @Mutation(() => Boolean, {
    description: "Ends the viewer's calendar feed: its address leads nowhere. Not for API tokens.",
  })
  async closeCalendarFeed(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.feeds.close(actor);
    return true;
  }
}
