import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Sessions } from './sessions.service.js';
import { Session } from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => Boolean, {
    description: 'Ends one of the own sessions and its live connections. Not for API tokens.',
  })
  async revokeSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The session.' }) id: string,
  ): Promise<boolean> {
    await this.sessions.revoke(actor, id);
    return true;
  }

  @Mutation(() => Int, {
    description: 'Ends all own sessions but this one; tells how many. Not for API tokens.',
  })
  revokeOtherSessions(@CurrentActor() actor: Actor): Promise<number> {
    return this.sessions.revokeOthers(actor);
  }
}
