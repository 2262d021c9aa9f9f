import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { ApiTokens } from './api-tokens.service.js';
import { ApiToken, NewApiToken } from './api-token.type.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @Mutation(() => NewApiToken, { description: 'Makes a token and tells it once. Not for API tokens.' })
  createApiToken(
    @CurrentActor() actor: Actor,
    @Args('name', { type: () => String, description: '1 to 80 characters.' }) name: string,
    @Args('expiresInDays', {
      type: () => Int,
      nullable: true,
      description: 'Days from now, 1 to 366; null: it lasts until it is revoked.',
    })
    expiresInDays?: number | null,
  ): Promise<NewApiToken> {
    return this.tokens.create(actor, name, expiresInDays ?? null);
  }

  @Mutation(() => Boolean, { description: 'Ends a token of the viewer. Not for API tokens.' })
  async revokeApiToken(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The token, by its id.' }) id: string,
  ): Promise<boolean> {
    await this.tokens.revoke(actor, id);
    return true;
  }
}
