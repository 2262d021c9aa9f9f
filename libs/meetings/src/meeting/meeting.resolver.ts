import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { CurrentActor, type PageOf } from '#platform';
import { MeetingWriting } from './meeting-writing.service.js';
import {
  CreateMeetingInput,
  EditMeetingInput,
  MeetingsArgs,
  SetMeetingStateInput,
} from './meeting.inputs.js';
import { Meeting, MeetingPage } from './meeting.type.js';
import { Meetings } from './meetings.service.js';

/** What can be asked and done about meetings, and what is written of one by language. */
@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(
    private readonly allMeetings: Meetings,
    private readonly writing: MeetingWriting,
  ) {}

  @Query(() => MeetingPage, {
    description:
      'The meetings that the reader may know of: the next first with UPCOMING, else the latest first.',
  })
  meetings(@Args() args: MeetingsArgs, @CurrentActor() actor: Actor): Promise<PageOf<Meeting>> {
    return this.allMeetings.list(actor, args);
  }

  @Query(() => Meeting, { description: 'The meeting with this number.' })
  meeting(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Meeting> {
    return this.allMeetings.get(actor, number);
  }

  @Mutation(() => Meeting, {
    description: 'Makes a meeting, as a draft. For EDIT in the community or group whose meeting it is.',
  })
  createMeeting(@Args('input') input: CreateMeetingInput, @CurrentActor() actor: Actor): Promise<Meeting> {
    return this.writing.create(actor, input);
  }

  @Mutation(() => Meeting, {
    description:
      'Changes what is said of a meeting. For EDIT where it belongs; CONFLICT on an older version.',
  })
  editMeeting(@Args('input') input: EditMeetingInput, @CurrentActor() actor: Actor): Promise<Meeting> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => Meeting, {
    description:
      'Announces, postpones or cancels a meeting, says that it was held, or puts it into the archive. For EDIT where it belongs.',
  })
  setMeetingState(
    @Args('input') input: SetMeetingStateInput,
    @CurrentActor() actor: Actor,
  ): Promise<Meeting> {
    return this.writing.setState(actor, input);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      "Its title, in the first of the reader's languages that has one; null for a usual meeting that has none.",
  })
  title(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelFor(meeting.titleLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => [Label], { description: 'Its titles in all languages.' })
  titles(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.titleLabels);
  }

  @ResolveField(() => String, { nullable: true, description: 'What it is about; for its readers.' })
  topic(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelIn(meeting.topicLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'What it is about, in all languages; for its readers.' })
  topics(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.topicLabels);
  }

  @ResolveField(() => String, { nullable: true, description: 'What it is for; for its readers.' })
  aim(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelIn(meeting.aimLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'What it is for, in all languages; for its readers.' })
  aims(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.aimLabels);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How one gets in and takes part; for its readers.',
  })
  accessibility(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelIn(meeting.accessibilityLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], {
    description: 'How one gets in and takes part, in all languages; for its readers.',
  })
  accessibilities(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.accessibilityLabels);
  }

  @ResolveField(() => String, { nullable: true, description: 'What taking part costs; for its readers.' })
  price(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelIn(meeting.priceLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'What taking part costs, in all languages; for its readers.' })
  prices(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.priceLabels);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Why it is postponed or cancelled, or what is said of it in the archive; for its readers, null in other states.',
  })
  explanation(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): string | null {
    return labelIn(meeting.explanationLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'The explanation in all languages; for its readers.' })
  explanations(@Parent() meeting: Meeting): Label[] {
    return labelList(meeting.explanationLabels);
  }
}
