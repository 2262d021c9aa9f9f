import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Emails } from './emails.service.js';
import { EmailAddress } from './email.type.js';

@Resolver(() => EmailAddress)
export class EmailResolver {
  constructor(private readonly emails: Emails) {}

  @Mutation(() => EmailAddress, { description: 'Adds an address and sends it a link. Not for API tokens.' })
  addEmail(
    @CurrentActor() actor: Actor,
    @Args('address', { type: () => String, description: 'The new address.' }) address: string,
  ): Promise<EmailAddress> {
    return this.emails.add(actor, address);
  }

  @Mutation(() => Boolean, {
    description:
      'Confirms the address that the link was sent to, signed in or not. CONFLICT if somebody else has confirmed it.',
  })
  async confirmEmail(
    @CurrentActor() actor: Actor,
    @Args('token', { type: () => String, description: 'The last part of the link.' }) token: string,
  ): Promise<boolean> {
    await this.emails.confirm(actor, token);
    return true;
  }

  @Mutation(() => EmailAddress, {
    description: 'Makes a confirmed address the main one. Not for API tokens.',
  })
  makeEmailMain(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The address, by its id.' }) id: string,
  ): Promise<EmailAddress> {
    return this.emails.makeMain(actor, id);
  }

  @Mutation(() => Boolean, {
    description: 'Removes an address that is not the main one. Not for API tokens.',
  })
  async removeEmail(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The address, by its id.' }) id: string,
  ): Promise<boolean> {
    await this.emails.remove(actor, id);
    return true;
  }
}
