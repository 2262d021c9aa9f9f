import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, isId, type Actor } from '#kernel';
import { Rating, Thread, Threads } from '#discussions';
import { Batch, CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import { MeetingComments, type Talk } from './comments.service.js';
import { OpenMeetingThreadInput } from './comments.inputs.js';

/** What people think and say of a meeting. */
@Resolver(() => Meeting)
export class MeetingCommentsResolver {
  private readonly talkOf: Batch<Talk | null>;
  private readonly threadOf: Batch<Thread | null>;

  constructor(
    private readonly comments: MeetingComments,
    private readonly meetings: Meetings,
    threads: Threads,
  ) {
    const none = () => null;
    this.talkOf = new Batch<Talk | null>((actor, ids) => comments.of(actor, ids), none);
    this.threadOf = new Batch<Thread | null>((actor, ids) => threads.byId(actor, ids), none);
  }

  @ResolveField(() => Int, { description: 'How many rated it up; for its readers, 0 for others.' })
  async ups(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<number> {
    return (await this.talkOf.of(actor, id))?.ups ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many rated it down; for its readers, 0 for others.' })
  async downs(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<number> {
    return (await this.talkOf.of(actor, id))?.downs ?? 0;
  }

  @ResolveField(() => Rating, {
    nullable: true,
    description: "The viewer's own rating; null: none, and for guests.",
  })
  async viewerRating(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<Rating | null> {
    return (await this.talkOf.of(actor, id))?.viewerRating ?? null;
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether it is rated and talked about: not as a draft, in the archive, or where not all readers of its place may read it.',
  })
  async commentsOpen(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<boolean> {
    return (await this.talkOf.of(actor, id))?.open ?? false;
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may rate it and write about it: where it is open, whoever may write in its place.',
  })
  async viewerMayComment(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<boolean> {
    return (await this.talkOf.of(actor, id))?.mayComment ?? false;
  }

  @ResolveField(() => Thread, {
    nullable: true,
    description:
      'Where it is talked about; null until somebody begins, and where the viewer may not read that.',
  })
  async thread(@Parent() { id }: Meeting, @CurrentActor() actor: Actor): Promise<Thread | null> {
    const threadId = (await this.talkOf.of(actor, id))?.threadId;
    return threadId ? this.threadOf.of(actor, threadId) : null;
  }

  @Mutation(() => Meeting, {
    description:
      'Rates a meeting up or down, in the place of what the viewer thought before. For whoever may write in its place.',
  })
  async rateMeeting(
    @Args('id', { type: () => ID, description: 'The meeting.' }) id: string,
    @Args('rating', {
      type: () => Rating,
      nullable: true,
      description: 'What the viewer thinks of it; null takes that back.',
    })
    rating: Rating | null,
    @CurrentActor() actor: Actor,
  ): Promise<Meeting> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.comments.rate(actor, id, rating);
    return (await this.meetings.byId(actor, [id])).get(id)!;
  }

  @Mutation(() => Thread, {
    description:
      'Begins to talk about a meeting, in a thread of its community or group. For whoever may write there; CONFLICT with DISCUSSED where it has begun.',
  })
  openMeetingThread(
    @Args('input') input: OpenMeetingThreadInput,
    @CurrentActor() actor: Actor,
  ): Promise<Thread> {
    return this.comments.open(actor, input);
  }
}
