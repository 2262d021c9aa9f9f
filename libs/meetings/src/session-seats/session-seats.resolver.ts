import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { MeetingSession } from '../programme/programme.type.js';
import { SetSessionSeatsArgs, TakeSessionSeatArgs } from './session-seats.inputs.js';
import { SeatsOfSessions } from './session-seats.service.js';
import { SessionSeats } from './session-seats.type.js';

/** The seats of sessions. */
@Resolver(() => MeetingSession)
export class SessionSeatsResolver {
  private readonly seatsOf: Batch<SessionSeats | null>;

  constructor(private readonly seats: SeatsOfSessions) {
    this.seatsOf = new Batch<SessionSeats | null>(
      (actor, ids) => seats.of(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => SessionSeats, {
    nullable: true,
    description:
      'Its own seats, beside those of the meeting; null where whoever comes to the meeting comes in.',
  })
  ownSeats(@Parent() session: MeetingSession, @CurrentActor() actor: Actor): Promise<SessionSeats | null> {
    return this.seatsOf.of(actor, session.id);
  }

  @Mutation(() => MeetingSession, {
    description: 'Says how many seats a session has. For who runs the meeting.',
  })
  setSessionSeats(@Args() args: SetSessionSeatsArgs, @CurrentActor() actor: Actor): Promise<MeetingSession> {
    return this.seats.set(actor, args);
  }

  @Mutation(() => MeetingSession, {
    description:
      'Takes a seat in a session, a place on its waiting list, or the seat that was offered. For who has a seat in the meeting: CONFLICT with NOT_REGISTERED for others; with CLASH where one has a seat in another session at the same time and has not said that it is known.',
  })
  takeSessionSeat(@Args() args: TakeSessionSeatArgs, @CurrentActor() actor: Actor): Promise<MeetingSession> {
    return this.seats.take(actor, args);
  }

  @Mutation(() => MeetingSession, {
    description: "Gives the reader's seat in a session up, or their place in the line.",
  })
  leaveSessionSeat(
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingSession> {
    return this.seats.leave(actor, sessionId);
  }
}
