import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, type Actor } from '#kernel';
import { Viewer } from '#people';
import { Batch, CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import { Community } from '../community/community.type.js';
import { Arrivals } from './arrivals.service.js';
import { OwnSignUp } from './own-sign-up.service.js';
import {
  AnswerSignUpArgs,
  AskToSignUpInput,
  ChangeSignUpInput,
  CompleteSignUpInput,
} from './sign-up.inputs.js';
import { SignUp, SignUpPreview } from './sign-up.type.js';
import { SignUps } from './sign-ups.service.js';

@Resolver(() => SignUpPreview)
export class SignUpResolver {
  constructor(
    private readonly signUps: SignUps,
    private readonly arrivals: Arrivals,
    private readonly own: OwnSignUp,
  ) {}

  @Query(() => SignUpPreview, {
    description:
      'What the link of a sign-up leads to, for whoever holds it. NOT_FOUND if unknown, used or answered; EXPIRED after 48 hours; FORBIDDEN with NO_SIGN_UP where the community takes no requests any more.',
  })
  signUp(
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
    @CurrentActor() actor: Actor,
  ): Promise<SignUpPreview> {
    return this.signUps.preview(actor, token);
  }

  @Mutation(() => Boolean, {
    description:
      'Asks to come into a community without an account; a letter goes to the address. Always true, so that it tells nothing of who has an account; RATE_LIMITED after too many.',
  })
  async askToSignUp(
    @Args('input') input: AskToSignUpInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<boolean> {
    await this.signUps.ask(context, input);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Confirms the address: from now on the request waits for those who let people in. FORBIDDEN with NO_SIGN_UP where the community takes no requests any more.',
  })
  async confirmSignUp(
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.signUps.confirm(actor, token);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Says something else in what waits for its answer, for whoever holds the link: all of it anew, but the address and the town. CONFLICT where it is not confirmed yet (NOT_CONFIRMED), or something else is asked by now (QUESTIONS_CHANGED).',
  })
  async changeSignUp(
    @Args('input') input: ChangeSignUpInput,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.own.change(actor, input);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Takes back what waits for its answer, for whoever holds the link; what was said is forgotten. CONFLICT with NOT_CONFIRMED before it waits.',
  })
  async withdrawSignUp(
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.own.withdraw(actor, token);
    return true;
  }

  @Mutation(() => Viewer, {
    description:
      "Makes the account of somebody for whose address a town hall vouches, and signs in; in as far as the community's admission lets.",
  })
  completeSignUp(
    @Args('input') input: CompleteSignUpInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<Viewer> {
    return this.signUps.complete(context, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Answers somebody who asks to come in without an account, by letter: an invitation, or no; once. For ADMIT.',
  })
  answerSignUp(@Args() args: AnswerSignUpArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.arrivals.answer(actor, args.id, { accept: args.accept, words: args.words || null });
  }

  @ResolveField(() => String, { description: "The community's name." })
  community(@Parent() preview: SignUpPreview, @CurrentActor() actor: Actor): string {
    return labelIn(preview.communityLabels, actor.languages);
  }
}

@Resolver(() => Community)
export class CommunitySignUpsResolver {
  private readonly waitingIn: Batch<SignUp[]>;

  constructor(arrivals: Arrivals) {
    this.waitingIn = new Batch<SignUp[]>(
      (actor, ids) => arrivals.waiting(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [SignUp], {
    description: 'Who asks to come in without an account; empty for whoever may not answer (ADMIT).',
  })
  signUps(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<SignUp[]> {
    return this.waitingIn.of(actor, community.id);
  }
}
