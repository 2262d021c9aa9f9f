import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Communities } from '../community/communities.service.js';
import { Community } from '../community/community.type.js';
import { Groups } from '../working-group/groups.service.js';
import { Group } from '../working-group/working-group.type.js';
import { Archives } from './archives.service.js';
import { ArchiveArgs, ReopenArgs } from './archiving.inputs.js';
import { Archiving } from './archiving.type.js';

const archivingDescription =
  'Since when and why it is closed; null while it is open, and for others than its readers.';

@Resolver(() => Group)
export class GroupArchiveResolver {
  private readonly archivingOf: Batch<Archiving | null>;

  constructor(
    private readonly archives: Archives,
    private readonly groups: Groups,
  ) {
    this.archivingOf = new Batch<Archiving | null>(
      (actor, ids) => archives.of(actor, ids),
      () => null,
    );
  }

  @Mutation(() => Group, {
    description:
      'Closes a group for writing: what was written stays to be read, nobody comes in. For ARCHIVE; CONFLICT where it is closed.',
  })
  async archiveGroup(@Args() args: ArchiveArgs, @CurrentActor() actor: Actor): Promise<Group> {
    await this.archives.archive(actor, args.id, 'group', args.note ?? null);
    return this.groups.known(actor, args.id);
  }

  @Mutation(() => Group, {
    description:
      'Opens a closed group again. For ARCHIVE; CONFLICT with NOT_ARCHIVED, or with ARCHIVED_ABOVE where what is above it is closed.',
  })
  async reopenGroup(@Args() args: ReopenArgs, @CurrentActor() actor: Actor): Promise<Group> {
    await this.archives.reopen(actor, args.id, 'group');
    return this.groups.known(actor, args.id);
  }

  @ResolveField(() => Archiving, { nullable: true, description: archivingDescription })
  archiving(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Archiving | null> | null {
    return group.archived ? this.archivingOf.of(actor, group.id) : null;
  }
}

@Resolver(() => Community)
export class CommunityArchiveResolver {
  private readonly archivingOf: Batch<Archiving | null>;

  constructor(
    private readonly archives: Archives,
    private readonly communities: Communities,
  ) {
    this.archivingOf = new Batch<Archiving | null>(
      (actor, ids) => archives.of(actor, ids),
      () => null,
    );
  }

  @Mutation(() => Community, {
    description:
      'Closes a community and all its groups for writing. For ARCHIVE; CONFLICT where it is closed.',
  })
  async archiveCommunity(@Args() args: ArchiveArgs, @CurrentActor() actor: Actor): Promise<Community> {
    await this.archives.archive(actor, args.id, 'community', args.note ?? null);
    return this.communities.known(actor, args.id);
  }

  @Mutation(() => Community, {
    description:
      'Opens a closed community again, with the groups that were closed together with it. For ARCHIVE; CONFLICT with NOT_ARCHIVED.',
  })
  async reopenCommunity(@Args() args: ReopenArgs, @CurrentActor() actor: Actor): Promise<Community> {
    await this.archives.reopen(actor, args.id, 'community');
    return this.communities.known(actor, args.id);
  }

  @ResolveField(() => Archiving, { nullable: true, description: archivingDescription })
  archiving(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Archiving | null> | null {
    return community.archived ? this.archivingOf.of(actor, community.id) : null;
  }
}
