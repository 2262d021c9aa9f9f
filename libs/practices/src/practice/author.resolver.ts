import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { PersonCard } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { NameAuthorArgs, ReleaseAuthorArgs } from './author.inputs.js';
import { Authors } from './authors.service.js';
import { Practice } from './practice.type.js';

/** Who writes a practice. */
@Resolver(() => Practice)
export class AuthorResolver {
  private readonly authorsOf: Batch<PersonCard[]>;

  constructor(private readonly all: Authors) {
    this.authorsOf = new Batch<PersonCard[]>(
      (_, ids) => all.of(ids),
      () => [],
    );
  }

  @Mutation(() => Practice, {
    description:
      'Names somebody who writes in the community as an author too. For the authors of the practice, and for the editors of its community who know of it.',
  })
  namePracticeAuthor(@Args() args: NameAuthorArgs, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.all.name(actor, args);
  }

  @Mutation(() => Boolean, {
    description:
      'Somebody is an author no more. For the authors of the practice, also about themselves, and for the editors of its community who know of it.',
  })
  releasePracticeAuthor(@Args() args: ReleaseAuthorArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.all.release(actor, args);
  }

  @ResolveField(() => [PersonCard], {
    description: 'Who writes it; for those who are signed in, empty for guests.',
  })
  async authors(@Parent() practice: Practice, @CurrentActor() actor: Actor): Promise<PersonCard[]> {
    return actor.personId ? this.authorsOf.of(actor, practice.id) : [];
  }
}
