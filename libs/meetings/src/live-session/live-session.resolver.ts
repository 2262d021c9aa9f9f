import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Meeting, MeetingPage } from '../meeting/meeting.type.js';
import { LiveRoom } from './live-room.type.js';
import { LiveRooms } from './live-rooms.service.js';
import { ConductSessionInput, InsertAgendaItemInput } from './live-session.inputs.js';
import { LiveSessions } from './live-sessions.service.js';
import { LiveMeetings } from './live-meetings.service.js';

/** A meeting as it is held. */
@Resolver(() => Meeting)
export class LiveSessionResolver {
  private readonly roomOf: Batch<LiveRoom | null>;

  constructor(
    rooms: LiveRooms,
    private readonly sessions: LiveSessions,
    private readonly now: LiveMeetings,
  ) {
    this.roomOf = new Batch<LiveRoom | null>(
      (actor, ids) => rooms.byMeeting(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => LiveRoom, {
    nullable: true,
    description: 'The meeting as it is held; null for those who do not read it.',
  })
  live(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<LiveRoom | null> {
    return this.roomOf.of(actor, meeting.id);
  }

  @Query(() => MeetingPage, {
    description:
      'The meetings that are held at this moment and that the reader takes part in or conducts; at most ten.',
  })
  async meetingsNow(
    @Args('first', { type: () => Int, nullable: true, description: 'How many, at most 10.' })
    first: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Meeting>> {
    return { items: await this.now.ofParticipant(actor, first), next: null };
  }

  @Mutation(() => LiveRoom, {
    description:
      'Opens, pauses, closes a live session, moves it on in its agenda, says what the projector shows. For those who keep order in the meeting or run it; CONFLICT on an older version.',
  })
  conductSession(@Args('input') input: ConductSessionInput, @CurrentActor() actor: Actor): Promise<LiveRoom> {
    return this.sessions.conduct(actor, input);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Puts something into the agenda behind the item that is taken. For those who keep order in the meeting or run it.',
  })
  insertAgendaItem(
    @Args('input') input: InsertAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<LiveRoom> {
    return this.sessions.insertItem(actor, input);
  }
}
