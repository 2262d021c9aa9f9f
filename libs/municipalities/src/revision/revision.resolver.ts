import { Args, ArgsType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, PageArgs, type PageOf } from '#platform';
import { Municipality } from '../municipality/municipality.type.js';
import { Project } from '../project/project.type.js';
import { RevisionPage, type Revision } from './revision.type.js';
import { revisionPages } from './revision.book.js';
import { Revisions } from './revisions.service.js';

@ArgsType()
export class RevisionsArguments extends PageArgs(revisionPages) {}

@Resolver(() => Municipality)
export class MunicipalityRevisionsResolver {
  constructor(private readonly allRevisions: Revisions) {}

  @ResolveField(() => RevisionPage, {
    description: 'Who changed its page, the newest first. For those who may edit it; empty for others.',
  })
  revisions(
    @Parent() municipality: Municipality,
    @Args() asked: RevisionsArguments,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.ofMunicipality(actor, municipality.id, asked);
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
    @Args() asked: RevisionsArguments,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.ofProject(actor, project.id, asked);
  }
}
