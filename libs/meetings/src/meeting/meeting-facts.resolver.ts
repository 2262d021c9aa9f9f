import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { parseCount, type Actor } from '#kernel';
import { Communities, Community, Group, Groups } from '#groups';
import {
  FundingStatement,
  Municipalities,
  Municipality,
  Project,
  Projects,
  RevisionPage,
  type Revision,
} from '#municipalities';
import { Batch, Count, CurrentActor, DateTimeScalar, type PageOf } from '#platform';
import { MeetingRevisions } from '../revision/meeting-revisions.service.js';
import { Meetings } from './meetings.service.js';
import { Meeting } from './meeting.type.js';
import { endOf, startOf } from './moments.js';

/** What of a meeting stands elsewhere: its place, its town, what pays for it, the meetings beside it; and what is reckoned. */
@Resolver(() => Meeting)
export class MeetingFactsResolver {
  private readonly communityOf: Batch<Community | null>;
  private readonly groupOf: Batch<Group | null>;
  private readonly townOf: Batch<Municipality | null>;
  private readonly projectOf: Batch<Project | null>;
  private readonly statementOf: Batch<FundingStatement | null>;
  private readonly meetingOf: Batch<Meeting | null>;
  private readonly partsOf: Batch<Meeting[]>;

  constructor(
    communities: Communities,
    groups: Groups,
    municipalities: Municipalities,
    projects: Projects,
    meetings: Meetings,
    private readonly allRevisions: MeetingRevisions,
  ) {
    const none = () => null;
    this.communityOf = new Batch<Community | null>((actor, ids) => communities.byId(actor, ids), none);
    this.groupOf = new Batch<Group | null>((actor, ids) => groups.byId(actor, ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
    this.projectOf = new Batch<Project | null>((_, ids) => projects.byId(ids), none);
    this.statementOf = new Batch<FundingStatement | null>(
      (actor, ids) => projects.statementsById(actor, ids),
      none,
    );
    this.meetingOf = new Batch<Meeting | null>((actor, ids) => meetings.byId(actor, ids), none);
    this.partsOf = new Batch<Meeting[]>(
      (actor, ids) => meetings.within(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => Community, {
    nullable: true,
    description:
      'The community whose meeting it is, or of whose group; null where the reader may not know of it.',
  })
  community(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Community | null> {
    return this.communityOf.of(actor, meeting.communityId);
  }

  @ResolveField(() => Group, {
    nullable: true,
    description:
      'The group whose meeting it is; null for one of the community itself, and where the reader may not know of the group.',
  })
  async group(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Group | null> {
    return meeting.groupId ? this.groupOf.of(actor, meeting.groupId) : null;
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'The municipality where it is.' })
  async town(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Municipality | null> {
    return meeting.townId ? this.townOf.of(actor, meeting.townId) : null;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it begins, reckoned from day, hour and zone; null until both are known.',
  })
  startsAt(@Parent() meeting: Meeting): string | null {
    return startOf(meeting);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it ends, reckoned from day, hour and zone; null until both are known.',
  })
  endsAt(@Parent() meeting: Meeting): string | null {
    return endOf(meeting);
  }

  @ResolveField(() => Count, { nullable: true, description: 'How many are expected; for its readers.' })
  expected(@Parent() meeting: Meeting): Count | null {
    return meeting.expectedText === null ? null : (parseCount(meeting.expectedText) as Count | null);
  }

  @ResolveField(() => Count, { nullable: true, description: 'How many came; for its readers.' })
  attended(@Parent() meeting: Meeting): Count | null {
    return meeting.attendedText === null ? null : (parseCount(meeting.attendedText) as Count | null);
  }

  @ResolveField(() => [Project], {
    description: 'The projects of which it is part, in order; for its readers.',
  })
  async projects(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Project[]> {
    const found = await Promise.all(meeting.projectIds.map((id) => this.projectOf.of(actor, id)));
    return found.filter((project) => project !== null);
  }

  @ResolveField(() => [FundingStatement], {
    description: 'What its funders want said, verbatim and in order; for its readers.',
  })
  async fundingStatements(
    @Parent() meeting: Meeting,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> {
    const found = await Promise.all(meeting.statementIds.map((id) => this.statementOf.of(actor, id)));
    return found.filter((statement) => statement !== null);
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description:
      'The meeting beside or inside which it is; null where there is none that the reader may know of.',
  })
  async partOf(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Meeting | null> {
    return meeting.partOfId ? this.meetingOf.of(actor, meeting.partOfId) : null;
  }

  @ResolveField(() => [Meeting], {
    description:
      'The meetings beside and inside it, as they follow one another; those that the reader may know of.',
  })
  parts(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Meeting[]> {
    return this.partsOf.of(actor, meeting.id);
  }

  @ResolveField(() => RevisionPage, {
    description: 'Who changed it, the newest first. For those who run it; empty for others.',
  })
  revisions(
    @Parent() meeting: Meeting,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.list(meeting, { first, after });
  }
}
