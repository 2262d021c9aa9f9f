/** What those who may change a community ask of it, and their change. */
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { CurrentActor } from '#platform';
import { Communities } from './communities.service.js';
import { EditCommunityInput } from './community.inputs.js';
import { Community } from './community.type.js';
import { CommunityEditing } from './community-editing.service.js';

@Resolver(() => Community)
export class CommunityEditingResolver {
  constructor(
    private readonly editing: CommunityEditing,
    private readonly communities: Communities,
  ) {}

  @Mutation(() => Community, {
    description:
      'Changes a community. For EDIT; CONFLICT, with how it now stands, where the version is not the newest.',
  })
  async editCommunity(
    @Args('input') input: EditCommunityInput,
    @CurrentActor() actor: Actor,
  ): Promise<Community> {
    await this.editing.edit(actor, input);
    return this.communities.known(actor, input.id);
  }

  @ResolveField(() => [Label], { description: 'Its names for narrow places, in all languages.' })
  shortNames(@Parent() community: Community): Label[] {
    return labelList(community.shortLabels);
  }

  @ResolveField(() => [Label], {
    description: 'What it is for, in all languages; empty where only its name may be seen.',
  })
  purposes(@Parent() community: Community): Label[] {
    return community.readable ? labelList(community.purposeLabels) : [];
  }
}
