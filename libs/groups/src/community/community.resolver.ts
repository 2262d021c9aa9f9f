import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor, type Capability } from '#kernel';
import { FundingStatement, Label, MunicipalityTile, Project, Projects } from '#municipalities';
import { Access, CapabilityEnum } from '#people';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Members } from '../membership/members.service.js';
import { Membership, MembershipPage } from '../membership/membership.type.js';
import { Requests } from '../request/requests.service.js';
import { MembershipRequest } from '../request/request.type.js';
import { Groups } from '../working-group/groups.service.js';
import { Group, Strand } from '../working-group/working-group.type.js';
import { Communities } from './communities.service.js';
import { CreateCommunityInput } from './community.inputs.js';
import { Community } from './community.type.js';
import { MembersArgs } from './lists.inputs.js';

@Resolver(() => Community)
export class CommunityResolver {
  private readonly townsOf: Batch<MunicipalityTile[]>;
  private readonly strandsOf: Batch<Strand[]>;
  private readonly groupsOf: Batch<Group[]>;
  private readonly projectsOf: Batch<Project[]>;
  private readonly statementsOf: Batch<FundingStatement[]>;
  private readonly ownIn: Batch<Membership | null>;
  private readonly ownRequestIn: Batch<MembershipRequest | null>;
  private readonly requestsIn: Batch<MembershipRequest[]>;
  private readonly capabilitiesIn: Batch<Capability[]>;

  constructor(
    private readonly known: Communities,
    private readonly memberList: Members,
    groups: Groups,
    projects: Projects,
    requests: Requests,
    access: Access,
  ) {
    this.townsOf = new Batch<MunicipalityTile[]>(
      (actor, ids) => known.towns(actor, ids),
      () => [],
    );
    this.strandsOf = new Batch<Strand[]>(
      (actor, ids) => groups.strands(actor, ids),
      () => [],
    );
    this.groupsOf = new Batch<Group[]>(
      (actor, ids) => groups.ofCommunities(actor, ids),
      () => [],
    );
    this.projectsOf = new Batch<Project[]>(
      (_, ids) => projects.of('community', ids),
      () => [],
    );
    this.statementsOf = new Batch<FundingStatement[]>(
      (actor, ids) => projects.statementsOn(actor, 'community', ids),
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
  }

  @Query(() => [Community], {
    description: 'The communities that the reader may know of.',
    // An installation holds a handful, not the ten that a list counts as: the front page asks for all with what pays them.
    complexity: ({ childComplexity }) => 1 + 5 * childComplexity,
  })
  communities(@CurrentActor() actor: Actor): Promise<Community[]> {
    return this.known.list(actor);
  }

  @Query(() => Community, { description: 'The community with this number.' })
  community(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Community> {
    return this.known.get(actor, number);
  }

  @Mutation(() => Community, {
    description: 'Makes a community. For the administrator of the installation, who becomes its secretariat.',
  })
  createCommunity(
    @Args('input') input: CreateCommunityInput,
    @CurrentActor() actor: Actor,
  ): Promise<Community> {
    return this.known.create(actor, input);
  }

  @ResolveField(() => String, {
    description: "Its name, in the first of the reader's languages that has one.",
  })
  name(@Parent() community: Community, @CurrentActor() actor: Actor): string {
    return labelIn(community.labels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() community: Community): Label[] {
    return labelList(community.labels);
  }

  @ResolveField(() => String, { nullable: true, description: 'Its name for narrow places.' })
  shortName(@Parent() community: Community, @CurrentActor() actor: Actor): string | null {
    return labelFor(community.shortLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What it is for; null where only its name may be seen.',
  })
  purpose(@Parent() community: Community, @CurrentActor() actor: Actor): string | null {
    return community.readable ? (labelFor(community.purposeLabels, actor.languages)?.text ?? null) : null;
  }

  @ResolveField(() => [MunicipalityTile], { description: 'The member municipalities, for readers.' })
  municipalities(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<MunicipalityTile[]> {
    return this.townsOf.of(actor, community.id);
  }

  @ResolveField(() => [Group], { description: 'Its groups, those that the reader may know of.' })
  groups(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Group[]> {
    return this.groupsOf.of(actor, community.id);
  }

  @ResolveField(() => [Project], {
    description: 'The projects that it is part of, the newest first.',
    // A project leads back to its communities, and would count as ten; a community has two or three, which
    // themselves count as ten each when somebody goes round in a circle.
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  projects(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Project[]> {
    return this.projectsOf.of(actor, community.id);
  }

  @ResolveField(() => [FundingStatement], {
    description: 'The funding statements of its projects, verbatim, in order: a public page must show them.',
  })
  fundingStatements(
    @Parent() community: Community,
    @CurrentActor() actor: Actor,
  ): Promise<FundingStatement[]> {
    return this.statementsOf.of(actor, community.id);
  }

  @ResolveField(() => [Strand], {
    description: 'The towns that its members work in, those with most first; for readers.',
  })
  strands(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Strand[]> {
    return this.strandsOf.of(actor, community.id);
  }

  @ResolveField(() => Membership, { nullable: true, description: "The reader's own membership." })
  viewerMembership(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Membership | null> {
    return this.ownIn.of(actor, community.id);
  }

  @ResolveField(() => MembershipRequest, {
    nullable: true,
    description: "The reader's own request that waits.",
  })
  viewerRequest(
    @Parent() community: Community,
    @CurrentActor() actor: Actor,
  ): Promise<MembershipRequest | null> {
    return this.ownRequestIn.of(actor, community.id);
  }

  @ResolveField(() => [MembershipRequest], {
    description: 'Who asks to come in; empty for whoever may not answer (ADMIT).',
  })
  requests(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<MembershipRequest[]> {
    return this.requestsIn.of(actor, community.id);
  }

  @ResolveField(() => [CapabilityEnum], { description: 'What the reader may do here.' })
  viewerCan(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Capability[]> {
    return this.capabilitiesIn.of(actor, community.id);
  }

  @ResolveField(() => MembershipPage, {
    description: 'Who belongs to it; empty for guests and for whoever may not read it.',
  })
  members(
    @Parent() community: Community,
    @Args() page: MembersArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Membership>> {
    return this.memberList.list(actor, community.id, page);
  }
}
