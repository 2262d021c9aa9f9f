import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import {
  AskToRegisterInput,
  BringInput,
  ConfirmRegistrationInput,
  RegistrationTokenArgs,
} from './guests.inputs.js';
import { RegisteringGuests } from './guests.service.js';
import { RegistrationByLink } from './guests.type.js';

/** Registering by a letter: without an account, or brought by somebody. */
@Resolver(() => RegistrationByLink)
export class RegisteringGuestsResolver {
  constructor(private readonly guests: RegisteringGuests) {}

  @Query(() => RegistrationByLink, {
    description: 'What the link of a letter leads to. For whoever holds it.',
  })
  registrationByLink(@Args() { token }: RegistrationTokenArgs): Promise<RegistrationByLink> {
    return this.guests.preview(token);
  }

  @Mutation(() => Boolean, {
    description:
      'Somebody without an account wishes to come to a meeting that everyone sees: a letter asks them to confirm. The answer never tells whether the address is known.',
  })
  async askToRegister(
    @Args('input') input: AskToRegisterInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<boolean> {
    await this.guests.ask(context, input);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Asks somebody by a letter whether they come: a colleague to a meeting that everyone sees, for who works for a municipality or organisation; anybody, for those who run the meeting.',
  })
  async inviteToRegister(@Args('input') input: BringInput, @CurrentActor() actor: Actor): Promise<boolean> {
    await this.guests.bring(actor, input);
    return true;
  }

  @Mutation(() => RegistrationByLink, { description: 'The yes of whoever holds the link of a letter; once.' })
  confirmRegistration(
    @Args('input') input: ConfirmRegistrationInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationByLink> {
    return this.guests.confirm(actor, input);
  }

  @Mutation(() => RegistrationByLink, {
    description: 'Takes the offered seat of the registration that a link leads to.',
  })
  acceptSeatByLink(
    @Args() { token }: RegistrationTokenArgs,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationByLink> {
    return this.guests.accept(actor, token);
  }

  @Mutation(() => Boolean, {
    description: 'The no to a letter, or the end of the registration that a link leads to.',
  })
  async withdrawByLink(
    @Args() { token }: RegistrationTokenArgs,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.guests.withdraw(actor, token);
    return true;
  }

  @ResolveField(() => String, {
    description: "What the meeting is called, in the first of the reader's languages.",
  })
  title(@Parent() { meetingTitle }: RegistrationByLink, @CurrentActor() actor: Actor): string {
    return titleIn(meetingTitle, actor.languages);
  }
}
