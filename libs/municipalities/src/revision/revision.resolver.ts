import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, type PageOf } from '#platform';
import { Municipality } from '../municipality/municipality.type.js';
import { MunicipalityRevisionPage, type MunicipalityRevision } from './revision.type.js';
import { Revisions } from './revisions.service.js';

@Resolver(() => Municipality)
export class MunicipalityRevisionsResolver {
  constructor(private readonly allRevisions: Revisions) {}

  @ResolveField(() => MunicipalityRevisionPage, {
    description: 'Who changed its page, the newest first. For those who may edit it; empty for others.',
  })
  revisions(
    @Parent() municipality: Municipality,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<MunicipalityRevision>> {
    return this.allRevisions.list(actor, municipality.id, { first, after });
  }
}
