import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { LiveRoom } from '../live-session/live-room.type.js';
import { AddSpeakerInput, AskForFloorInput, ConductFloorInput } from './floor.inputs.js';
import { Floors } from './floors.service.js';

/** The list of speakers. */
@Resolver()
export class FloorResolver {
  constructor(private readonly floors: Floors) {}

  @Mutation(() => LiveRoom, {
    description:
      'Asks for the floor; who waits already, stays where they are. For those who take part; CONFLICT where the list is closed.',
  })
  askForFloor(@Args('input') input: AskForFloorInput, @CurrentActor() actor: Actor): Promise<LiveRoom> {
    return this.floors.ask(actor, input);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Takes a turn back that has not come. For whoever asked, and those who keep order in the meeting or run it.',
  })
  withdrawFromFloor(
    @Args('turnId', { type: () => ID, description: 'The turn.' }) turnId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LiveRoom> {
    return this.floors.withdraw(actor, turnId);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Puts somebody without an account on the list. For those who keep order in the meeting or run it.',
  })
  addSpeaker(@Args('input') input: AddSpeakerInput, @CurrentActor() actor: Actor): Promise<LiveRoom> {
    return this.floors.add(actor, input);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Gives the floor, ends a turn, opens and closes the list. For those who keep order in the meeting or run it; CONFLICT on an older version.',
  })
  conductFloor(@Args('input') input: ConductFloorInput, @CurrentActor() actor: Actor): Promise<LiveRoom> {
    return this.floors.conduct(actor, input);
  }
}
