/** What this room knows of the things of lower rooms. */
import { UseGuards } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, PlaceFollowLevel } from '#kernel';
import { Follows, PlaceFollowLevelEnum, Thread } from '#discussions';
import { Municipality, MunicipalityPage } from '#municipalities';
import { Batch, CurrentActor, type PageOf, SearchLimit } from '#platform';
import { Communities } from '../community/communities.service.js';
import { Community } from '../community/community.type.js';
import { MunicipalitiesArgs } from '../community/lists.inputs.js';
import { Groups } from './groups.service.js';
import { Group } from './working-group.type.js';

@Resolver(() => Municipality)
export class MunicipalityGroupsResolver {
  private readonly groupsOf: Batch<Group[]>;
  private readonly communitiesOf: Batch<Community[]>;

  constructor(
    private readonly allCommunities: Communities,
    groups: Groups,
  ) {
    this.groupsOf = new Batch<Group[]>(
      (actor, ids) => groups.ofTowns(actor, ids),
      () => [],
    );
    this.communitiesOf = new Batch<Community[]>(
      (actor, ids) => allCommunities.ofTowns(actor, ids),
      () => [],
    );
  }

  @UseGuards(SearchLimit)
  @Query(() => MunicipalityPage, {
    description:
      'Municipalities in the order of their local names: those that take part in something, or the members of a community; by name all that the registers know, those of exactly this name first. Public.',
  })
  municipalities(
    @Args() args: MunicipalitiesArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Municipality>> {
    return this.allCommunities.municipalitiesIn(actor, args);
  }

  @ResolveField(() => [Group], {
    description: 'The groups in which people who work there are members; those that the reader may know of.',
  })
  groups(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Group[]> {
    return this.groupsOf.of(actor, municipality.id);
  }

  @ResolveField(() => [Community], {
    description: 'The communities that it is a member of; those that the reader may read.',
  })
  communities(@Parent() municipality: Municipality, @CurrentActor() actor: Actor): Promise<Community[]> {
    return this.communitiesOf.of(actor, municipality.id);
  }
}

@Resolver(() => Thread)
export class ThreadGroupResolver {
  private readonly groupOf: Batch<Group | null>;
  private readonly communityOf: Batch<Community | null>;

  constructor(groups: Groups, communities: Communities) {
    this.groupOf = new Batch<Group | null>(
      (actor, ids) => groups.byId(actor, ids),
      () => null,
    );
    this.communityOf = new Batch<Community | null>(
      (actor, ids) => communities.byId(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Group, {
    nullable: true,
    description: 'The group that it hangs in; null for a thread of the whole community.',
  })
  group(@Parent() thread: Thread, @CurrentActor() actor: Actor): Promise<Group | null> {
    return this.groupOf.of(actor, thread.groupId);
  }

  @ResolveField(() => Community, {
    nullable: true,
    description:
      'The community whose own thread it is; null for the thread of a group, or of a conversation.',
  })
  async community(@Parent() thread: Thread, @CurrentActor() actor: Actor): Promise<Community | null> {
    // Nearly all hang in groups, which are asked for beside it: then no community needs to be looked for.
    const group = await this.groupOf.of(actor, thread.groupId);
    return group ? null : this.communityOf.of(actor, thread.groupId);
  }
}

const followsPlace = {
  nullable: true,
  description:
    'How closely the viewer follows it: as chosen, or NEW_THREADS for those who belong there. Null for guests, and where it may not be read.',
} as const;

function levelsOf(follows: Follows): Batch<PlaceFollowLevel | null> {
  return new Batch<PlaceFollowLevel | null>(
    (actor, ids) => follows.ofPlaces(actor, ids),
    () => null,
  );
}

@Resolver(() => Group)
export class GroupFollowResolver {
  private readonly levelOf: Batch<PlaceFollowLevel | null>;

  constructor(follows: Follows) {
    this.levelOf = levelsOf(follows);
  }

  @ResolveField(() => PlaceFollowLevelEnum, followsPlace)
  viewerFollows(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<PlaceFollowLevel | null> {
    return this.levelOf.of(actor, group.id);
  }
}

@Resolver(() => Community)
export class CommunityFollowResolver {
  private readonly levelOf: Batch<PlaceFollowLevel | null>;

  constructor(follows: Follows) {
    this.levelOf = levelsOf(follows);
  }

  @ResolveField(() => PlaceFollowLevelEnum, followsPlace)
  viewerFollows(@Parent() place: Community, @CurrentActor() actor: Actor): Promise<PlaceFollowLevel | null> {
    return this.levelOf.of(actor, place.id);
  }
}
