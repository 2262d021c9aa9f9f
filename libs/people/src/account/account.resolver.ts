import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import { viewerOf } from '../viewer/viewer-of.js';
import { Viewer } from '../viewer/viewer.type.js';
import { Sessions } from '../session/sessions.service.js';
import { SignInInput } from './account.inputs.js';
import { Accounts } from './accounts.service.js';

@Resolver(() => Viewer)
export class AccountResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  @Mutation(() => Viewer, {
    description:
      'Signs in and sets the session cookie. BAD_CREDENTIALS for an unknown address as for a wrong password; RATE_LIMITED after too many attempts.',
  })
  async signIn(
    @CurrentRequest() context: RequestContext,
    @Args('input', { description: 'Address and password.' }) input: SignInInput,
  ): Promise<Viewer> {
    await this.accounts.signIn(context, input);
    return viewerOf(context.actor);
  }

  @Mutation(() => Boolean, {
    description: 'Ends the session and removes its cookie. True for guests as well.',
  })
  async signOut(@CurrentRequest() context: RequestContext): Promise<boolean> {
    await this.sessions.signOut(context);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Sets a new password and ends all other sessions. BAD_CREDENTIALS if the current one is wrong; BAD_INPUT with `rule` for a bad new one. Not for API tokens.',
  })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('current', { type: () => String, description: 'The password as it is now.' }) current: string,
    @Args('password', { type: () => String, description: '10 to 200 characters, not among the commonest.' })
    password: string,
  ): Promise<boolean> {
    await this.accounts.changePassword(actor, current, password);
    return true;
  }
}
