import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { ReportConversationInput } from './report.inputs.js';
import { ConversationReports } from './report.service.js';
import { ConversationReport } from './report.type.js';

@Resolver(() => ConversationReport)
export class ConversationReportResolver {
  constructor(private readonly reports: ConversationReports) {}

  @Query(() => [ConversationReport], {
    description: 'Reports of conversations that wait, the oldest first, at most 100. For administrators.',
  })
  conversationReports(@CurrentActor() actor: Actor): Promise<ConversationReport[]> {
    return this.reports.open(actor);
  }

  @Mutation(() => Boolean, {
    description:
      'Asks the administrators for help, and shows them the chosen posts. NOT_FOUND for everybody but the two.',
  })
  async reportConversation(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReportConversationInput,
  ): Promise<boolean> {
    await this.reports.make(actor, input);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Takes a report off the list. For administrators.' })
  async settleConversationReport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The report.' }) id: string,
  ): Promise<boolean> {
    await this.reports.settle(actor, id);
    return true;
  }
}
