import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { CurrentActor, FuzzyDateScalar } from '#platform';
import { AppointMandateInput } from './mandate.inputs.js';
import { Mandates } from './mandate.service.js';
import { Mandate } from './mandate.type.js';

@Resolver(() => Mandate)
export class MandateResolver {
  constructor(private readonly mandates: Mandates) {}

  @Mutation(() => Mandate, {
    description: 'Writes down who represents a municipality. For those who keep it: EDIT_MUNICIPALITY.',
  })
  appointMandate(@Args('input') input: AppointMandateInput, @CurrentActor() actor: Actor): Promise<Mandate> {
    return this.mandates.appoint(actor, input);
  }

  @Mutation(() => Mandate, {
    description: 'Ends a mandate at a date, which may lie in the past. For those who keep the municipality.',
  })
  endMandate(
    @Args('id', { type: () => ID, description: 'The mandate.' }) id: string,
    @Args('until', { type: () => FuzzyDateScalar, description: 'Its last day, month, quarter or year.' })
    until: string,
    @CurrentActor() actor: Actor,
  ): Promise<Mandate> {
    return this.mandates.endMandate(actor, id, until);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      "The community in which it holds, in the first of the reader's languages that has a name; null: everywhere.",
  })
  community(@Parent() { communityTitle }: Mandate, @CurrentActor() actor: Actor): string | null {
    return communityTitle && titleIn(communityTitle, actor.languages);
  }
}
