import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentRequest, type RequestContext } from '#platform';
import { viewerOf } from '../viewer/viewer-of.js';
import { Viewer } from '../viewer/viewer.type.js';
import { PasswordResets } from './password-resets.service.js';

@Resolver(() => Viewer)
export class PasswordResetResolver {
  constructor(private readonly resets: PasswordResets) {}

  @Mutation(() => Boolean, {
    description:
      'Sends a link to the address if it belongs to an account. Always true, so that it tells nothing; RATE_LIMITED after too many.',
  })
  async requestPasswordReset(
    @CurrentRequest() context: RequestContext,
    @Args('email', { type: () => String, description: 'An address of the account; case does not matter.' })
    email: string,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: "Of the letter, where the person's own is not known.",
    })
    language?: string | null,
  ): Promise<boolean> {
    await this.resets.request(context, email, language ?? null);
    return true;
  }

  @Mutation(() => Viewer, {
    description:
      'Sets a new password by the link, once within an hour; ends all sessions and signs in. EXPIRED after the hour.',
  })
  async resetPassword(
    @CurrentRequest() context: RequestContext,
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
    @Args('password', { type: () => String, description: '10 to 200 characters, not among the commonest.' })
    password: string,
  ): Promise<Viewer> {
    await this.resets.reset(context, token, password);
    return viewerOf(context.actor);
  }
}
