import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import { LiveRoom } from '../live-session/live-room.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { AskAsGuestInput } from '../questions/question.inputs.js';
import { MeetingQuestion } from '../questions/question.type.js';
import { GuestQuestions } from '../questions/guest-questions.service.js';
import { HallGuestArgs, JoinAsGuestInput } from './hall-guest.inputs.js';
import { HallDoor, HallGuest } from './hall-guest.type.js';
import { HallGuests } from './hall-guests.service.js';

/** Guests in the hall of a meeting. */
@Resolver(() => Meeting)
export class HallGuestResolver {
  constructor(
    private readonly guests: HallGuests,
    private readonly questions: GuestQuestions,
  ) {}

  @ResolveField(() => HallDoor, {
    nullable: true,
    description:
      'How guests come into the hall. For those who conduct the session of a meeting that everyone may read; null for others, and of other meetings.',
  })
  hallDoor(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<HallDoor | null> {
    return this.guests.door(actor, meeting.id);
  }

  @Query(() => HallGuest, {
    nullable: true,
    description:
      'Who has joined a meeting that everyone may read with this device; null for nobody, and for who was removed.',
  })
  hallGuest(@Args() args: HallGuestArgs): Promise<HallGuest | null> {
    return this.guests.ofDevice(args);
  }

  @Mutation(() => HallGuest, {
    description:
      'Joins a meeting that everyone may read, by the code of its hall and without an account: the name stands among who is there. NOT_FOUND at a wrong code, CONFLICT with DOOR_CLOSED while guests are kept out, FORBIDDEN with REMOVED for a device that was removed.',
  })
  joinAsGuest(
    @Args('input') input: JoinAsGuestInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<HallGuest> {
    return this.guests.join(context, input);
  }

  @Mutation(() => MeetingQuestion, {
    description: 'Asks in writing, by the name with which the guest joined.',
  })
  askAsGuest(@Args('input') input: AskAsGuestInput, @CurrentActor() actor: Actor): Promise<MeetingQuestion> {
    return this.questions.ask(actor, input);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Removes a guest of the hall, with what they have asked and wait for, and keeps guests out until they are let in again by a fresh code. For those who keep order in the meeting or run it.',
  })
  removeGuest(
    @Args('id', { type: () => ID, description: 'The guest.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<LiveRoom> {
    return this.guests.remove(actor, id);
  }
}
