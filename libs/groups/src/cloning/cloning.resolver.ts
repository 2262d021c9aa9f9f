import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Groups } from '../working-group/groups.service.js';
import { Group } from '../working-group/working-group.type.js';
import { CloneGroupInput } from './cloning.inputs.js';
import { Cloning } from './cloning.service.js';

@Resolver(() => Group)
export class CloningResolver {
  constructor(
    private readonly cloning: Cloning,
    private readonly groups: Groups,
  ) {}

  @Mutation(() => Group, {
    description:
      'Makes a group after the pattern of another: for those who may make groups there, and may change the pattern or find it offered as a template. No thread comes along.',
  })
  async cloneGroup(@Args('input') input: CloneGroupInput, @CurrentActor() actor: Actor): Promise<Group> {
    return this.groups.known(actor, await this.cloning.clone(actor, input));
  }
}
