import { Args, ArgsType, Field, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { Batch, CurrentActor, IsIdentifier } from '#platform';
import { Communities } from '../community/communities.service.js';
import { Community } from '../community/community.type.js';
import { NewcomersSteps } from './first-steps.service.js';
import { FirstSteps, Introductions } from './first-steps.type.js';

@ArgsType()
export class ChooseIntroductionsArgs {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, {
    nullable: true,
    description: "A thread of its own, or of one of its groups'; null: none.",
  })
  @IsOptional()
  @IsIdentifier()
  threadId?: string | null;
}

@Resolver(() => Viewer)
export class ViewerFirstStepsResolver {
  constructor(private readonly steps: NewcomersSteps) {}

  @ResolveField(() => FirstSteps, { description: 'What a newcomer does first, and what of it is done.' })
  firstSteps(@CurrentActor() actor: Actor): Promise<FirstSteps> {
    return this.steps.of(actor);
  }

  @Mutation(() => FirstSteps, {
    description: 'Puts the first steps away, or takes them up again, on all devices.',
  })
  hideFirstSteps(
    @Args('hidden', { type: () => Boolean, description: 'True: put away.' }) hidden: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<FirstSteps> {
    return this.steps.hide(actor, hidden);
  }
}

@Resolver(() => Community)
export class CommunityIntroductionsResolver {
  private readonly introductionsOf: Batch<Introductions | null>;

  constructor(
    private readonly steps: NewcomersSteps,
    private readonly communities: Communities,
  ) {
    this.introductionsOf = new Batch<Introductions | null>(
      (actor, ids) => steps.introductions(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Introductions, {
    nullable: true,
    description: 'Where newcomers introduce themselves; null: nowhere, or where the reader may not read.',
  })
  introductions(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Introductions | null> {
    return this.introductionsOf.of(actor, community.id);
  }

  @Mutation(() => Community, {
    description:
      "Names the thread in which newcomers introduce themselves, its own or one of its groups', or none. For EDIT.",
  })
  async chooseIntroductions(
    @Args() args: ChooseIntroductionsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Community> {
    await this.steps.chooseIntroductions(actor, args.communityId, args.threadId ?? null);
    return this.communities.known(actor, args.communityId);
  }
}
