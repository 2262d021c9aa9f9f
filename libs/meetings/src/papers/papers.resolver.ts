import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingPaper } from './papers.type.js';

/** Which papers of a meeting somebody may have. */
@Resolver(() => Meeting)
export class PapersResolver {
  private readonly papersFor: Batch<MeetingPaper[]>;

  constructor(papers: MeetingPapers) {
    this.papersFor = new Batch<MeetingPaper[]>(
      (actor, ids) => papers.forReader(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [MeetingPaper], {
    description: 'The papers of it that the reader may download, each in the language that they read.',
  })
  papers(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<MeetingPaper[]> {
    return this.papersFor.of(actor, meeting.id);
  }
}
