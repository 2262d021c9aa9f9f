import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor, type Capability } from '#kernel';
import { ThreadCounts, type ThreadCount } from '#discussions';
import { FundingStatement, Label, Projects } from '#municipalities';
import { Access, CapabilityEnum } from '#people';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Communities } from '../community/communities.service.js';
import { Community } from '../community/community.type.js';
import { GroupsArgs, MembersArgs } from '../community/lists.inputs.js';
import { Members } from '../membership/members.service.js';
import { Membership, MembershipPage } from '../membership/membership.type.js';
import { Requests } from '../request/requests.service.js';
import { MembershipRequest } from '../request/request.type.js';
import { Groups } from './groups.service.js';
import { CreateGroupInput, EditGroupInput } from './working-group.inputs.js';
import { Group, GroupPage, Strand } from './working-group.type.js';

const silence: ThreadCount = { threads: 0, unread: 0, mentions: 0 };

@Resolver(() => Group)
export class GroupResolver {
  private readonly communityOf: Batch<Community | null>;
  private readonly countsOf: Batch<ThreadCount>;
  private readonly strandsOf: Batch<Strand[]>;
  private readonly ownIn: Batch<Membership | null>;
  private readonly ownRequestIn: Batch<MembershipRequest | null>;
  private readonly requestsIn: Batch<MembershipRequest[]>;
  private readonly capabilitiesIn: Batch<Capability[]>;
  private readonly statementsOf: Batch<FundingStatement[]>;

  constructor(
    private readonly workingGroups: Groups,
    private readonly memberList: Members,
    communities: Communities,
    requests: Requests,
    projects: Projects,
    counts: ThreadCounts,
    access: Access,
  ) {
    this.communityOf = new Batch<Community | null>(
      (actor, ids) => communities.byId(actor, ids),
      () => null,
    );
    this.countsOf = new Batch<ThreadCount>(
      (actor, ids) => counts.of(actor, ids),
      () => silence,
    );
    this.strandsOf = new Batch<Strand[]>(
      (actor, ids) => workingGroups.strands(actor, ids),
      () => [],
    );
    this.ownIn = new Batch<Membership | null>(
      (actor, ids) => memberList.ownByScope(actor, ids),
      () => null,
    );
    this.ownRequestIn = new Batch<MembershipRequest | null>(
      (actor, ids) => requests.own(actor, ids),
      () => null,
    );
    this.requestsIn = new Batch<MembershipRequest[]>(
      (actor, ids) => requests.waiting(actor, ids),
      () => [],
    );
    this.capabilitiesIn = new Batch<Capability[]>(
      (actor, ids) => access.capabilities(actor, ids),
      () => [],
    );
    this.statementsOf = new Batch<FundingStatement[]>(
      (actor, ids) => projects.statementsOn(actor, 'community', ids),
      () => [],
    );
  }

  @Query(() => GroupPage, { description: 'The groups that the reader may know of.' })
  groups(@Args() args: GroupsArgs, @CurrentActor() actor: Actor): Promise<PageOf<Group>> {
    return this.workingGroups.list(actor, args);
  }

  @Query(() => Group, { description: 'The group with this number.' })
  group(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Group> {
    return this.workingGroups.get(actor, number);
  }

  @Mutation(() => Group, { description: 'Makes a working group. For CREATE_GROUP in the community.' })
  createGroup(@Args('input') input: CreateGroupInput, @CurrentActor() actor: Actor): Promise<Group> {
    return this.workingGroups.create(actor, input);
  }

  @Mutation(() => Group, {
    description:
      'Changes a group. For EDIT; CONFLICT, with how it now stands, where the version is not the newest.',
  })
  editGroup(@Args('input') input: EditGroupInput, @CurrentActor() actor: Actor): Promise<Group> {
    return this.workingGroups.edit(actor, input);
  }

  @ResolveField(() => Community, { description: 'The community that it belongs to.' })
  community(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Community | null> {
    return this.communityOf.of(actor, group.communityId);
  }

  @ResolveField(() => String, {
    description: "Its name, in the first of the reader's languages that has one.",
  })
  name(@Parent() group: Group, @CurrentActor() actor: Actor): string {
    return labelIn(group.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() group: Group): Label[] {
    return labelList(group.labels);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What it is for; null where only its name may be seen.',
  })
  purpose(@Parent() group: Group, @CurrentActor() actor: Actor): string | null {
    return group.readable ? (labelFor(group.purposeLabels, actor.languages)?.text ?? null) : null;
  }

  @ResolveField(() => [Label], {
    description: 'What it is for, in all languages; empty where only its name may be seen.',
  })
  purposes(@Parent() group: Group): Label[] {
    return group.readable ? labelList(group.purposeLabels) : [];
  }

  @ResolveField(() => Int, { description: 'How many threads it has; 0 for whoever may not read it.' })
  async threadCount(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<number> {
    return (await this.countsOf.of(actor, group.id)).threads;
  }

  @ResolveField(() => Int, { description: 'Threads with posts that the reader has not seen; 0 for guests.' })
  async unreadCount(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<number> {
    return (await this.countsOf.of(actor, group.id)).unread;
  }

  @ResolveField(() => [Strand], { description: 'Its towns by members, those with most first; for readers.' })
  strands(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Strand[]> {
    return this.strandsOf.of(actor, group.id);
  }

  @ResolveField(() => Membership, { nullable: true, description: "The reader's own membership." })
  viewerMembership(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Membership | null> {
    return this.ownIn.of(actor, group.id);
  }

  @ResolveField(() => MembershipRequest, {
    nullable: true,
    description: "The reader's own request that waits.",
  })
  viewerRequest(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<MembershipRequest | null> {
    return this.ownRequestIn.of(actor, group.id);
  }

  @ResolveField(() => [CapabilityEnum], { description: 'What the reader may do here.' })
  viewerCan(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Capability[]> {
    return this.capabilitiesIn.of(actor, group.id);
  }

  @ResolveField(() => MembershipPage, {
    description: 'Who belongs to it; empty for guests and for whoever may not read it.',
  })
  members(
    @Parent() group: Group,
    @Args() page: MembersArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Membership>> {
    return this.memberList.list(actor, group.id, page);
  }

  @ResolveField(() => [MembershipRequest], {
    description: 'Who asks to come in; empty for whoever may not answer (ADMIT).',
  })
  requests(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<MembershipRequest[]> {
    return this.requestsIn.of(actor, group.id);
  }

  @ResolveField(() => [FundingStatement], {
    description: "The funding statements of its community's projects, verbatim, in order; for readers.",
  })
  fundingStatements(
    @Parent() group: Group,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> | FundingStatement[] {
    return group.readable ? this.statementsOf.of(actor, group.communityId) : [];
  }
}
