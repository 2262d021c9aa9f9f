import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import type * as Said from './minutes-content.js';
import { MinutesContent } from './minutes-content.type.js';
import { MinutesWriting } from './minutes-writing.service.js';
import {
  AnswerMinutesCommentArgs,
  AppointRapporteursArgs,
  ApprovedMinutesArgs,
  CommentMinutesInput,
  CorrectMinutesArgs,
  LeadMinutesArgs,
  OpenMinutesCorrectionArgs,
  TypeMinutesInput,
} from './minutes.inputs.js';
import { AllMinutes } from './minutes.service.js';
import { Rapporteurs } from './rapporteurs.service.js';
import { MinutesApproval } from './approval.service.js';
import { LeadingMinutes } from './leading.service.js';
import { MinutesComments } from './comments.service.js';
import { Minutes, MinutesComment, MinutesDraft, MinutesEdition, TypedPart } from './minutes.type.js';

const writers = 'For those who run or moderate the meeting, and its rapporteurs.';
const leaders = 'For those who run the meeting; CONFLICT on an older version.';

@Resolver(() => Minutes)
export class MinutesResolver {
  constructor(
    private readonly all: AllMinutes,
    private readonly writing: MinutesWriting,
    private readonly rapporteurs: Rapporteurs,
    private readonly leading: LeadingMinutes,
    private readonly comments: MinutesComments,
    private readonly approval: MinutesApproval,
  ) {}

  @ResolveField(() => MinutesDraft, {
    nullable: true,
    description:
      'What is being written: for those who write; in the correction round also for those who take part or were there. Null for others, and once it is approved.',
  })
  draft(@Parent() minutes: Minutes): Promise<MinutesDraft | null> {
    return this.all.draft(minutes);
  }

  @Mutation(() => Minutes, {
    description: `Begins the minutes of a meeting that was held or goes on; those that are begun stay. ${writers} CONFLICT with NOT_HELD before it.`,
  })
  beginMinutes(
    @Args('meetingId', { type: () => ID, description: 'The meeting.' }) meetingId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Minutes> {
    return this.writing.begin(actor, meetingId);
  }

  @Mutation(() => TypedPart, {
    description: `Adds what was typed; the same update twice changes nothing. ${writers} CONFLICT with NOT_WRITING once they are approved, and with GAP where the update follows on one that never arrived: then the whole document is sent.`,
  })
  typeMinutes(@Args('input') input: TypeMinutesInput, @CurrentActor() actor: Actor): Promise<TypedPart> {
    return this.writing.type(actor, input);
  }

  @Mutation(() => Minutes, {
    description:
      'Says who writes the minutes beside those who run and moderate the meeting: these and no others. For those who run it; CONFLICT on an older version.',
  })
  appointRapporteurs(@Args() args: AppointRapporteursArgs, @CurrentActor() actor: Actor): Promise<Minutes> {
    return this.rapporteurs.appoint(actor, args);
  }

  @Mutation(() => Minutes, {
    description: `Shows the draft to those who took part or were there, who say what is to be corrected; once more, to give them longer. ${leaders}`,
  })
  openMinutesCorrection(
    @Args() args: OpenMinutesCorrectionArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Minutes> {
    return this.leading.openCorrection(actor, args);
  }

  @Mutation(() => Minutes, { description: `Ends the correction round without approving. ${leaders}` })
  returnMinutesToWriting(@Args() args: LeadMinutesArgs, @CurrentActor() actor: Actor): Promise<Minutes> {
    return this.leading.returnToWriting(actor, args);
  }

  @ResolveField(() => [MinutesEdition], {
    description: 'The approved editions, the newest first; for all who read the meeting.',
  })
  editions(@Parent() minutes: Minutes, @CurrentActor() actor: Actor): Promise<MinutesEdition[]> {
    return this.all.editions(actor, minutes);
  }

  @ResolveField(() => MinutesEdition, {
    nullable: true,
    description: 'One approved edition, for all who read the meeting; null where there is none.',
  })
  approved(
    @Parent() minutes: Minutes,
    @Args() { number }: ApprovedMinutesArgs,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesEdition | null> {
    return this.all.approved(actor, minutes, number ?? null);
  }

  @Mutation(() => Minutes, {
    description: `Approves the minutes: what they say now is published as an edition with its PDF, and never changed. ${leaders} CONFLICT with SESSION_OPEN while the live session goes on, with BEING_TYPED where somebody types all the while.`,
  })
  approveMinutes(@Args() args: LeadMinutesArgs, @CurrentActor() actor: Actor): Promise<Minutes> {
    return this.approval.approve(actor, args);
  }

  @Mutation(() => Minutes, {
    description: `Takes approved minutes up again, for a further edition; the approved one stays. ${leaders}`,
  })
  correctMinutes(@Args() args: CorrectMinutesArgs, @CurrentActor() actor: Actor): Promise<Minutes> {
    return this.approval.correct(actor, args);
  }

  @Mutation(() => MinutesComment, {
    description:
      'Says what is to be corrected. For those who take part, were there or write, in the correction round; CONFLICT with NO_ROUND outside of it, with CHANGED where the paragraph does not stand there any more.',
  })
  commentMinutes(
    @Args('input') input: CommentMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesComment> {
    return this.comments.say(actor, input);
  }

  @Mutation(() => MinutesComment, {
    description: `Says what becomes of a remark; the last answer counts. ${writers}`,
  })
  answerMinutesComment(
    @Args() args: AnswerMinutesCommentArgs,
    @CurrentActor() actor: Actor,
  ): Promise<MinutesComment> {
    return this.comments.answer(actor, args);
  }
}

@Resolver(() => MinutesDraft)
export class MinutesDraftResolver {
  constructor(private readonly all: AllMinutes) {}

  @ResolveField(() => [MinutesComment], {
    description: 'What was said of it, for the edition in work, the earliest first.',
  })
  comments(@Parent() { minutes }: MinutesDraft): Promise<MinutesComment[]> {
    return this.all.comments(minutes);
  }

  @ResolveField(() => MinutesContent, { description: 'The minutes as they would be approved now.' })
  content(@Parent() { minutes }: MinutesDraft): Promise<Said.MinutesContent> {
    return this.all.content(minutes);
  }
}

@Resolver(() => MinutesEdition)
export class MinutesEditionResolver {
  constructor(private readonly all: AllMinutes) {}

  @ResolveField(() => MinutesContent, { description: 'What it says.' })
  content(@Parent() edition: MinutesEdition): Promise<Said.MinutesContent> {
    return this.all.wordsOf(edition);
  }
}

@Resolver(() => Meeting)
export class MinutesOfMeetingResolver {
  private readonly minutesOf: Batch<Minutes | null>;

  constructor(all: AllMinutes) {
    this.minutesOf = new Batch<Minutes | null>(
      (actor, ids) => all.byMeeting(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Minutes, {
    nullable: true,
    description: 'Its minutes, for its readers; null where nobody has begun them.',
  })
  minutes(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Minutes | null> {
    return this.minutesOf.of(actor, meeting.id);
  }
}
