import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Groups } from '../working-group/groups.service.js';
import { Group } from '../working-group/working-group.type.js';
import { MoveGroupInput } from './nesting.inputs.js';
import { Nesting } from './nesting.service.js';

@Resolver(() => Group)
export class GroupNestingResolver {
  private readonly parentOf: Batch<Group | null>;
  private readonly partsOf: Batch<Group[]>;

  constructor(
    private readonly nesting: Nesting,
    private readonly groups: Groups,
  ) {
    this.parentOf = new Batch<Group | null>(
      (actor, ids) => groups.byId(actor, ids),
      () => null,
    );
    this.partsOf = new Batch<Group[]>(
      (actor, ids) => groups.partsOf(actor, ids),
      () => [],
    );
  }

  @Mutation(() => Group, {
    description:
      'Makes a group part of another one, or of none. For EDIT in it, and EDIT in the new parent or CREATE_GROUP in the community. BAD_INPUT names the rule: CYCLE, TOO_DEEP, ANOTHER_COMMUNITY, WIDER_THAN_COMMUNITY.',
  })
  async moveGroup(@Args('input') input: MoveGroupInput, @CurrentActor() actor: Actor): Promise<Group> {
    await this.nesting.move(actor, { ...input, parentId: input.parentId ?? null });
    return this.groups.known(actor, input.id);
  }

  @ResolveField(() => Group, {
    nullable: true,
    description: 'The group that it is part of; null where there is none, or the reader may not know of it.',
  })
  parent(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Group | null> | null {
    return group.parentId ? this.parentOf.of(actor, group.parentId) : null;
  }

  @ResolveField(() => [Group], {
    description: 'The groups that are part of it, those that the reader may know of.',
  })
  subgroups(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Group[]> {
    return this.partsOf.of(actor, group.id);
  }
}
