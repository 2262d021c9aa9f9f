import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Community } from '../community/community.type.js';
import { Group } from '../working-group/working-group.type.js';
import { Balance } from './balance.type.js';
import { Balances } from './balances.service.js';

const description = 'Who is there and who is invited, counted; null for whoever may not invite.';

@Resolver(() => Group)
export class GroupBalanceResolver {
  constructor(private readonly balances: Balances) {}

  @ResolveField(() => Balance, { nullable: true, description })
  balance(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Balance | null> {
    return this.balances.of(actor, group.id);
  }
}

@Resolver(() => Community)
export class CommunityBalanceResolver {
  constructor(private readonly balances: Balances) {}

  @ResolveField(() => Balance, { nullable: true, description })
  balance(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Balance | null> {
    return this.balances.of(actor, community.id);
  }
}
