import { Args, ArgsType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, PageArgs, type PageOf } from '#platform';
import { Community } from '../community/community.type.js';
import { Group } from '../working-group/working-group.type.js';
import { Histories, historyPages } from './histories.service.js';
import { MembershipStepPage, type MembershipStep } from './history.type.js';

@ArgsType()
class HistoryArguments extends PageArgs(historyPages) {}

const description =
  'Who was what, from when to when, the newest first: all of it for those who manage roles, else what is the reader’s own.';

@Resolver(() => Group)
export class GroupHistoryResolver {
  constructor(private readonly histories: Histories) {}

  @ResolveField(() => MembershipStepPage, { description })
  history(
    @Parent() group: Group,
    @Args() page: HistoryArguments,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<MembershipStep>> {
    return this.histories.of(actor, group.id, page);
  }
}

@Resolver(() => Community)
export class CommunityHistoryResolver {
  constructor(private readonly histories: Histories) {}

  @ResolveField(() => MembershipStepPage, { description })
  history(
    @Parent() community: Community,
    @Args() page: HistoryArguments,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<MembershipStep>> {
    return this.histories.of(actor, community.id, page);
  }
}
