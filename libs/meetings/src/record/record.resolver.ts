import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, parseCount, type Actor } from '#kernel';
import { Municipalities, type Municipality } from '#municipalities';
import { Batch, CurrentActor, Tickets, type Count } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { ShownAtMeetings, type ShownRecord } from './shown-at-meetings.service.js';
import type { ContributionKind } from './record.inputs.js';
import { MeetingContribution, MeetingFigure, MeetingPhoto, MeetingQuote } from './record.type.js';

/** What was said and shown at a meeting: read in one question for all of a page, and only where the reader may read the meeting. */
@Resolver(() => Meeting)
export class MeetingRecordResolver {
  private readonly recordOf: Batch<ShownRecord | null>;
  private readonly townOf: Batch<Municipality | null>;

  constructor(
    shown: ShownAtMeetings,
    municipalities: Municipalities,
    private readonly tickets: Tickets,
  ) {
    const none = () => null;
    this.recordOf = new Batch<ShownRecord | null>((_, ids) => shown.byMeeting(ids), none);
    this.townOf = new Batch<Municipality | null>((_, ids) => municipalities.byId(ids), none);
  }

  @ResolveField(() => [MeetingFigure], {
    description: 'The figures that were quoted, in order; for its readers.',
  })
  async figures(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<MeetingFigure[]> {
    const { figures } = await this.readable(meeting, actor);
    return Promise.all(
      figures.map(async ({ value, rank, asWritten, whats, townId, territories, sources }) => ({
        value: value === null ? null : (parseCount(value) as Count | null),
        rank,
        asWritten,
        what: labelIn(whats, actor.languages),
        whats: labelList(whats),
        town: townId ? await this.townOf.of(actor, townId) : null,
        territory: labelIn(territories, actor.languages) || null,
        territories: labelList(territories),
        source: labelIn(sources, actor.languages) || null,
        sources: labelList(sources),
      })),
    );
  }

  @ResolveField(() => [MeetingQuote], {
    description: 'What was said there, word for word, in order; for its readers.',
  })
  async quotes(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<MeetingQuote[]> {
    return (await this.readable(meeting, actor)).quotes;
  }

  @ResolveField(() => [MeetingContribution], {
    description: 'What was presented, said or recorded, in order; for its readers.',
  })
  async contributions(
    @Parent() meeting: Meeting,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingContribution[]> {
    const { contributions } = await this.readable(meeting, actor);
    return contributions.map(({ kind, subjects, ...rest }) => ({
      ...rest,
      kind: kind as ContributionKind,
      subjects: [...subjects],
    }));
  }

  @ResolveField(() => [MeetingPhoto], { description: 'Its pictures, in order; for its readers.' })
  async photos(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<MeetingPhoto[]> {
    const { photos } = await this.readable(meeting, actor);
    return photos.map(({ id, name, smaller, width, height, alts, captions }) => {
      const { url, smallUrl, until } = this.tickets.urlsOf({ id, name, smaller });
      return {
        id,
        width,
        height,
        alt: labelIn(alts, actor.languages),
        alts: labelList(alts),
        caption: labelIn(captions, actor.languages) || null,
        captions: labelList(captions),
        url,
        smallUrl,
        urlUntil: until,
      };
    });
  }

  /** Of a meeting that the reader only knows of there is nothing, and nothing is asked. */
  private async readable(meeting: Meeting, actor: Actor): Promise<Omit<ShownRecord, 'id'>> {
    const none = { figures: [], quotes: [], contributions: [], photos: [] };
    return meeting.readable ? ((await this.recordOf.of(actor, meeting.id)) ?? none) : none;
  }
}
