import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { MeetingOfPollInput } from './date-finding.inputs.js';
import { DateFinding } from './date-finding.service.js';
import { DatePoll } from './date-finding.type.js';

@Resolver()
export class DateFindingResolver {
  constructor(private readonly finding: DateFinding) {}

  @Query(() => [DatePoll], {
    description:
      'The date polls of communities and groups in which the viewer may answer and which are not yet a meeting, the latest first, at most 20.',
  })
  datePolls(@CurrentActor() actor: Actor): Promise<DatePoll[]> {
    return this.finding.list(actor);
  }

  @Query(() => DatePoll, {
    description:
      'A date poll of a community or group, once it was opened. NOT_FOUND unless the viewer reads the place.',
  })
  datePoll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The poll.' }) id: string,
  ): Promise<DatePoll> {
    return this.finding.get(actor, id);
  }

  @Mutation(() => Meeting, {
    description:
      'Makes a meeting, as a draft, on a day of a date poll, and closes the poll where it is open. For EDIT in its place; CONFLICT with ALREADY_DECIDED where there is one.',
  })
  makeMeetingOfPoll(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which day.' }) input: MeetingOfPollInput,
  ): Promise<Meeting> {
    return this.finding.decide(actor, input);
  }
}
