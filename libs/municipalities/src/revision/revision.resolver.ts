import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, type PageOf } from '#platform';
import { Municipality } from '../municipality/municipality.type.js';
import { Project } from '../project/project.type.js';
import { RevisionPage, type Revision } from './revision.type.js';
import { Revisions } from './revisions.service.js';

@Resolver(() => Municipality)
export class MunicipalityRevisionsResolver {
  constructor(private readonly allRevisions: Revisions) {}

  @ResolveField(() => RevisionPage, {
    description: 'Who changed its page, the newest first. For those who may edit it; empty for others.',
  })
  revisions(
    @Parent() municipality: Municipality,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.ofMunicipality(actor, municipality.id, { first, after });
  }
}

@Resolver(() => Project)
export class ProjectRevisionsResolver {
  constructor(private readonly allRevisions: Revisions) {}

  @ResolveField(() => RevisionPage, {
    description:
      'Who changed the project, its funders and what they want said, the newest first. For those who may edit it; empty for others.',
  })
  revisions(
    @Parent() project: Project,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.ofProject(actor, project.id, { first, after });
  }
}
