import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Project, Projects } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Communities } from './communities.service.js';
import { Community } from './community.type.js';

/** What a project pays for here. */
@Resolver(() => Project)
export class ProjectCommunitiesResolver {
  private readonly paidBy: Batch<Community[]>;

  constructor(projects: Projects, communities: Communities) {
    this.paidBy = new Batch<Community[]>(
      async (actor, projectIds) => {
        const ids = await projects.communities(projectIds);
        const known = await communities.byId(actor, [...new Set([...ids.values()].flat())]);
        return new Map([...ids].map(([project, own]) => [project, own.flatMap((id) => known.get(id) ?? [])]));
      },
      () => [],
    );
  }

  @ResolveField(() => [Community], {
    description: 'The communities that it pays for, those that the reader may know of.',
  })
  communities(@Parent() project: Project, @CurrentActor() actor: Actor): Promise<Community[]> {
    return this.paidBy.of(actor, project.id);
  }
}
