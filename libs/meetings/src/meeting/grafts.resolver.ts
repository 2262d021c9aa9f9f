/** What this room knows of the communities and groups of the room below. */
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Community, Group } from '#groups';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { MeetingPageArgs } from './meeting.inputs.js';
import { Meeting, MeetingPage } from './meeting.type.js';
import { Meetings } from './meetings.service.js';

const next = {
  nullable: true,
  description:
    'The announced meeting that comes next; of a community also one of its groups. Of those that the reader may know of.',
} as const;
/** Unasked so many, as a page of communities with all that is in them must not cost as much as one without bounds. */
const few = 5;
const all = {
  complexity: ({ args, childComplexity }: { args: { first?: number | null }; childComplexity: number }) =>
    1 + Math.max(1, args.first ?? few) * Math.max(1, childComplexity),
  description:
    'Its meetings, five unless more are asked for, of a community also those of its groups; those that the reader may know of.',
} as const;

const nextIn = (meetings: Meetings): Batch<Meeting | null> =>
  new Batch<Meeting | null>(
    (actor, ids) => meetings.next(actor, ids),
    () => null,
  );

@Resolver(() => Community)
export class CommunityMeetingsResolver {
  private readonly nextOf: Batch<Meeting | null>;

  constructor(private readonly allMeetings: Meetings) {
    this.nextOf = nextIn(allMeetings);
  }

  @ResolveField(() => Meeting, next)
  nextMeeting(@Parent() place: Community, @CurrentActor() actor: Actor): Promise<Meeting | null> {
    return this.nextOf.of(actor, place.id);
  }

  @ResolveField(() => MeetingPage, all)
  meetings(
    @Parent() place: Community,
    @Args() args: MeetingPageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Meeting>> {
    return this.allMeetings.list(actor, { ...args, first: args.first ?? few, scopeId: place.id });
  }
}

@Resolver(() => Group)
export class GroupMeetingsResolver {
  private readonly nextOf: Batch<Meeting | null>;

  constructor(private readonly allMeetings: Meetings) {
    this.nextOf = nextIn(allMeetings);
  }

  @ResolveField(() => Meeting, next)
  nextMeeting(@Parent() place: Group, @CurrentActor() actor: Actor): Promise<Meeting | null> {
    return this.nextOf.of(actor, place.id);
  }

  @ResolveField(() => MeetingPage, all)
  meetings(
    @Parent() place: Group,
    @Args() args: MeetingPageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Meeting>> {
    return this.allMeetings.list(actor, { ...args, first: args.first ?? few, scopeId: place.id });
  }
}
