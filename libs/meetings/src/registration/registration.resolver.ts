import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import {
  AttendeesArgs,
  ChangeRegistrationInput,
  RefuseRegistrationArgs,
  RegisterForMeetingInput,
  RegistrationsArgs,
  SetRegistrationInput,
} from './registration.inputs.js';
import { OwnClashes } from './own-clashes.service.js';
import { RegistrationReading } from './registration-reading.service.js';
import { RegistrationSettings } from './registration-settings.service.js';
import {
  Attendee,
  AttendeePage,
  GivenRegistrationAnswer,
  MeetingRegistration,
  Registration,
  RegistrationChoice,
  RegistrationPage,
  RegistrationQuestion,
} from './registration.type.js';
import { Registrations } from './registrations.service.js';

/** What one does about one's own registration, and what those do who run the meeting. */
@Resolver(() => Registration)
export class RegistrationResolver {
  constructor(
    private readonly reading: RegistrationReading,
    private readonly registering: Registrations,
    private readonly settings: RegistrationSettings,
    private readonly meetings: Meetings,
  ) {}

  @Query(() => RegistrationPage, {
    description:
      'All registrations of a meeting with their answers, in the order of arrival. For those who run the meeting.',
  })
  registrations(
    @Args() args: RegistrationsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Registration>> {
    return this.reading.list(actor, args);
  }

  @Query(() => AttendeePage, {
    description:
      'Who takes part and lets the others see that, by name. For who has a seat, who writes where the meeting belongs, and who runs it.',
  })
  attendees(@Args() args: AttendeesArgs, @CurrentActor() actor: Actor): Promise<PageOf<Attendee>> {
    return this.reading.attendees(actor, args);
  }

  @Mutation(() => Meeting, {
    description:
      'Says how one registers for a meeting. For EDIT where it belongs; CONFLICT on an older version.',
  })
  async setRegistration(
    @Args('input') input: SetRegistrationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Meeting> {
    await this.settings.set(actor, input);
    return (await this.meetings.byId(actor, [input.meetingId])).get(input.meetingId)!;
  }

  @Mutation(() => Registration, {
    description:
      'Registers the viewer: a seat, or a place on the waiting list. For readers of the meeting with an account; CONFLICT with the bar where one cannot register now.',
  })
  async registerForMeeting(
    @Args('input') input: RegisterForMeetingInput,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    return this.reading.get(actor, await this.registering.register(actor, input));
  }

  @Mutation(() => Registration, { description: "Says the viewer's answers and consent anew." })
  async changeRegistration(
    @Args('input') input: ChangeRegistrationInput,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    await this.registering.change(actor, input);
    return this.reading.get(actor, input.id);
  }

  @Mutation(() => Registration, {
    description: 'Takes the seat that is offered to the viewer; EXPIRED where its time is over.',
  })
  async acceptSeat(
    @Args('id', { type: () => ID, description: 'The registration.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    await this.registering.accept(actor, id);
    return this.reading.get(actor, id);
  }

  @Mutation(() => Registration, {
    description: "Takes the viewer's registration back; what comes free is offered to the next.",
  })
  async withdrawRegistration(
    @Args('id', { type: () => ID, description: 'The registration.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    await this.registering.withdraw(actor, id);
    return this.reading.get(actor, id);
  }

  @Mutation(() => Registration, {
    description:
      'Says yes to one that asks. For those who run the meeting; the second of two answers is a CONFLICT.',
  })
  async approveRegistration(
    @Args('id', { type: () => ID, description: 'The registration.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    await this.registering.approve(actor, id);
    return this.reading.get(actor, id);
  }

  @Mutation(() => Registration, {
    description:
      'Says no to one that asks, or ends one that has a seat or waits for it. For those who run the meeting.',
  })
  async refuseRegistration(
    @Args() { id, reason }: RefuseRegistrationArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Registration> {
    await this.registering.refuse(actor, id, reason || null);
    return this.reading.get(actor, id);
  }
}

/** How one registers, on the meeting itself. */
@Resolver(() => Meeting)
export class MeetingRegistrationResolver {
  private readonly registrationOf: Batch<MeetingRegistration | null>;

  constructor(reading: RegistrationReading) {
    this.registrationOf = new Batch<MeetingRegistration | null>(
      (actor, ids) => reading.byMeeting(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => MeetingRegistration, {
    nullable: true,
    description:
      'How one registers, and how many seats are taken. For its readers; null where registration was never opened.',
  })
  registration(
    @Parent() meeting: Meeting,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingRegistration | null> {
    return this.registrationOf.of(actor, meeting.id);
  }
}

/** What the viewer would miss by coming. */
@Resolver(() => MeetingRegistration)
export class OwnClashesResolver {
  constructor(private readonly reading: OwnClashes) {}

  @ResolveField(() => [Meeting], {
    description:
      'Other meetings at the same time for which the viewer is registered: told before they register here. Of meetings whose hours are known.',
  })
  viewerClashes(
    @Parent() { meetingId }: MeetingRegistration,
    @CurrentActor() actor: Actor,
  ): Promise<Meeting[]> {
    return this.reading.of(actor, meetingId);
  }
}

const inOne = "in the first of the reader's languages that has it.";

@Resolver(() => RegistrationQuestion)
export class RegistrationQuestionResolver {
  @ResolveField(() => String, { description: `The question, ${inOne}` })
  text(@Parent() { texts }: RegistrationQuestion, @CurrentActor() actor: Actor): string {
    return labelIn(texts, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'The question in all its languages.' })
  texts(@Parent() { texts }: RegistrationQuestion): Label[] {
    return labelList(texts);
  }
}

@Resolver(() => RegistrationChoice)
export class RegistrationChoiceResolver {
  @ResolveField(() => String, { description: `What it says, ${inOne}` })
  text(@Parent() { texts }: RegistrationChoice, @CurrentActor() actor: Actor): string {
    return labelIn(texts, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'What it says, in all its languages.' })
  texts(@Parent() { texts }: RegistrationChoice): Label[] {
    return labelList(texts);
  }
}

@Resolver(() => GivenRegistrationAnswer)
export class GivenRegistrationAnswerResolver {
  @ResolveField(() => String, { description: `The question as it was asked, ${inOne}` })
  question(@Parent() { question }: GivenRegistrationAnswer, @CurrentActor() actor: Actor): string {
    return labelIn(question, actor.languages);
  }

  @ResolveField(() => [RegistrationChoice], { description: 'What was chosen; of ONE and SEVERAL.' })
  choices(@Parent() { choices }: GivenRegistrationAnswer): RegistrationChoice[] {
    return choices;
  }
}
