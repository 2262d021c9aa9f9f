import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Person } from '#people';
import { Batch, CurrentActor } from '#platform';
import { PersonGroups } from './person-groups.service.js';
import { Group } from './working-group.type.js';

@Resolver(() => Person)
export class PersonGroupsResolver {
  private readonly groupsOf: Batch<Group[]>;

  constructor(groups: PersonGroups) {
    this.groupsOf = new Batch<Group[]>(
      (actor, ids) => groups.of(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [Group], {
    description:
      'The groups that the person is a member of and the viewer may read. Empty if not shown to the viewer, and for guests.',
  })
  groups(@Parent() person: Person, @CurrentActor() actor: Actor): Promise<Group[]> {
    return this.groupsOf.of(actor, person.id);
  }
}
