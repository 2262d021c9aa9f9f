import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Membership } from '../membership/membership.type.js';
import { ChooseBehalfArgs } from './on-behalf.inputs.js';
import { OnBehalf } from './on-behalf.service.js';

@Resolver(() => Membership)
export class OnBehalfResolver {
  constructor(private readonly service: OnBehalf) {}

  @Mutation(() => Membership, {
    description:
      'Says for which municipality or organisation the viewer sits in a place, or for none. FORBIDDEN with NOT_ON_BEHALF where they may not speak for it.',
  })
  chooseBehalf(@Args() args: ChooseBehalfArgs, @CurrentActor() actor: Actor): Promise<Membership> {
    return this.service.choose(actor, args.scopeId, args.onBehalfOf ?? null);
  }
}
