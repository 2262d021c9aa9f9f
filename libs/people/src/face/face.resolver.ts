import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Person } from '../person/person.type.js';
import { Profiles } from '../person/profiles.service.js';
import { Face } from './face.type.js';
import { Faces } from './faces.service.js';

@Resolver(() => Person)
export class FaceResolver {
  constructor(
    private readonly faces: Faces,
    private readonly profiles: Profiles,
  ) {}

  @Query(() => [Face], {
    name: 'faces',
    description:
      'The faces of these persons as far as they show them to the viewer; nothing of those who have none or show none. At most 200 at once.',
  })
  facesOf(
    @CurrentActor() actor: Actor,
    @Args('personIds', { type: () => [ID], description: 'The persons.' }) personIds: string[],
  ): Promise<Face[]> {
    return this.faces.of(actor, personIds);
  }

  @ResolveField(() => Face, {
    nullable: true,
    description: 'The picture of the person. Null if there is none or it is not shown to the viewer.',
  })
  async face(@CurrentActor() actor: Actor, @Parent() person: Person): Promise<Face | null> {
    const [face] = await this.faces.of(actor, [person.id]);
    return face ?? null;
  }

  @Mutation(() => Person, {
    description: 'Makes a picture that one has brought (POST /files?shape=SQUARE) the own face.',
  })
  async setFace(
    @CurrentActor() actor: Actor,
    @Args('fileId', { type: () => ID, description: 'The id that the upload answered with.' }) fileId: string,
  ): Promise<Person> {
    await this.faces.set(actor, fileId);
    return this.profiles.get(actor, actor.personId!);
  }

  @Mutation(() => Person, { description: 'Takes the own face away; the picture is deleted.' })
  async removeFace(@CurrentActor() actor: Actor): Promise<Person> {
    await this.faces.remove(actor);
    return this.profiles.get(actor, actor.personId!);
  }
}
