import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { UpdateProfileInput } from './person.inputs.js';
import { Person } from './person.type.js';
import { Profiles } from './profiles.service.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly profiles: Profiles) {}

  @Query(() => Person, {
    description: 'A person, with the fields that they show to the viewer. NOT_FOUND if none may be seen.',
  })
  person(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The person.' }) id: string,
  ): Promise<Person> {
    return this.profiles.get(actor, id);
  }

  @Mutation(() => Person, {
    description: 'Changes the own profile. CONFLICT with `currentVersion` if it has changed.',
  })
  updateProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is to change, and the version that it changes.' })
    input: UpdateProfileInput,
  ): Promise<Person> {
    return this.profiles.update(actor, input as Parameters<Profiles['update']>[1]);
  }
}
