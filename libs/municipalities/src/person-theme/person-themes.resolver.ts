import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Person } from '#people';
import { Batch, CurrentActor } from '#platform';
import { DirectoryEntry } from '../directory/directory.type.js';
import { Theme } from '../theme/theme.type.js';
import { ChooseThemesArguments } from './person-theme.inputs.js';
import type { ThemeSide } from './person-theme.type.js';
import { PersonThemes } from './person-themes.service.js';

type Sides = Record<ThemeSide, Theme[]>;
const offered = {
  description: 'What the person can help with, in their order. Empty if not shown to the viewer.',
};
const sought = { description: 'What the person looks for help with. Empty if not shown to the viewer.' };

function sidesOf(themes: PersonThemes): Batch<Sides> {
  return new Batch<Sides>(
    (actor, ids) => themes.of(actor, ids),
    () => ({ OFFERS: [], SEEKS: [] }),
  );
}

@Resolver(() => Person)
export class PersonThemesResolver {
  private readonly sides: Batch<Sides>;

  constructor(private readonly themes: PersonThemes) {
    this.sides = sidesOf(themes);
  }

  @Mutation(() => Boolean, {
    description: 'Says with which themes the viewer can help and looks for help: these and no others.',
  })
  async setOwnThemes(@CurrentActor() actor: Actor, @Args() chosen: ChooseThemesArguments): Promise<boolean> {
    await this.themes.choose(actor, chosen);
    return true;
  }

  @ResolveField(() => [Theme], offered)
  async offeredThemes(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<Theme[]> {
    return (await this.sides.of(actor, person.id)).OFFERS;
  }

  @ResolveField(() => [Theme], sought)
  async soughtThemes(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<Theme[]> {
    return (await this.sides.of(actor, person.id)).SEEKS;
  }
}

@Resolver(() => DirectoryEntry)
export class DirectoryThemesResolver {
  private readonly sides: Batch<Sides>;

  constructor(themes: PersonThemes) {
    this.sides = sidesOf(themes);
  }

  @ResolveField(() => [Theme], offered)
  async offeredThemes(@Parent() entry: DirectoryEntry, @CurrentActor() actor: Actor): Promise<Theme[]> {
    return (await this.sides.of(actor, entry.id)).OFFERS;
  }

  @ResolveField(() => [Theme], sought)
  async soughtThemes(@Parent() entry: DirectoryEntry, @CurrentActor() actor: Actor): Promise<Theme[]> {
    return (await this.sides.of(actor, entry.id)).SEEKS;
  }
}
