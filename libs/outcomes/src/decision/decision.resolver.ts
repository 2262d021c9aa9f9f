import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { RevisionPage, type Revision } from '#municipalities';
import { CurrentActor, type PageOf } from '#platform';
import { OutcomePlace } from '../place/place.type.js';
import { OutcomeRevisions } from '../revision/outcome-revisions.service.js';
import {
  DecisionsArgs,
  EditDecisionInput,
  RecordDecisionInput,
  WithdrawDecisionArgs,
} from './decision.inputs.js';
import { Decision, DecisionPage } from './decision.type.js';
import { Decisions } from './decisions.service.js';

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(
    private readonly allDecisions: Decisions,
    private readonly allRevisions: OutcomeRevisions,
  ) {}

  @Query(() => DecisionPage, {
    description: 'What was decided in a place, the latest first. For its readers.',
  })
  decisions(@Args() args: DecisionsArgs, @CurrentActor() actor: Actor): Promise<DecisionPage> {
    return this.allDecisions.list(actor, args);
  }

  @Query(() => Decision, { description: 'The decision with this number. For the readers of its place.' })
  decision(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Decision> {
    return this.allDecisions.get(actor, number);
  }

  @Mutation(() => Decision, {
    description: 'Writes down what was decided. For EDIT or MODERATE in the place.',
  })
  recordDecision(@Args('input') input: RecordDecisionInput, @CurrentActor() actor: Actor): Promise<Decision> {
    return this.allDecisions.record(actor, input);
  }

  @Mutation(() => Decision, {
    description: 'Corrects what was written down; it keeps a revision. For EDIT or MODERATE in the place.',
  })
  editDecision(@Args('input') input: EditDecisionInput, @CurrentActor() actor: Actor): Promise<Decision> {
    return this.allDecisions.edit(actor, input);
  }

  @Mutation(() => Decision, {
    description: 'Withdraws a decision, with a reason. For EDIT or MODERATE in the place.',
  })
  withdrawDecision(@Args() args: WithdrawDecisionArgs, @CurrentActor() actor: Actor): Promise<Decision> {
    return this.allDecisions.withdraw(actor, args);
  }

  @ResolveField(() => OutcomePlace, { description: 'Where it was decided.' })
  place(@Parent() { place }: Decision, @CurrentActor() actor: Actor): OutcomePlace {
    return { ...place, title: titleIn(place.title, actor.languages) };
  }

  @ResolveField(() => RevisionPage, {
    description: 'Who changed it, the newest first. For those who may change it; empty for others.',
  })
  revisions(
    @Parent() decision: Decision,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.list('decision', decision, { first, after });
  }
}
