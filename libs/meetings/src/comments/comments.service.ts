import { Injectable } from '@nestjs/common';
import { DomainError, labelFor, type Actor } from '#kernel';
import { ScopeRatings, Threads, type Rated, type Rating, type Thread } from '#discussions';
import { Database, UnitOfWork } from '#platform';
import { meetingNoted } from '../meeting/meeting.events.js';
import { refused } from '../meeting/standing.js';
import { isOpenForComments } from './comments.policy.js';
import { takeThread, talkOf, type TalkRow } from './comments.repository.js';
import type { OpenMeetingThreadInput } from './comments.inputs.js';

/** How a meeting is talked about, as the reader sees it. */
export interface Talk extends Rated {
  threadId: string | null;
  open: boolean;
  mayComment: boolean;
}

const unrated: Rated = { ups: 0, downs: 0, viewerRating: null };

/** What people think and say of a meeting: a rating each, and a thread in the community or group whose meeting it is. */
@Injectable()
export class MeetingComments {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly ratings: ScopeRatings,
    private readonly threads: Threads,
  ) {}

  /** By meeting; of those that the actor may not read, nothing. */
  async of(actor: Actor, ids: readonly string[]): Promise<Map<string, Talk>> {
    const rows = await this.database.read<TalkRow>(talkOf(actor, ids));
    const readable = rows.filter((row) => row.readable && row.state !== 'DRAFT');
    const rated = await this.ratings.of(
      actor,
      readable.map(({ id }) => id),
    );
    return new Map(
      readable.map((row) => {
        const { id, threadId, writes } = row;
        const open = isOpenForComments(row);
        return [id, { ...(rated.get(id) ?? unrated), threadId, open, mayComment: open && writes }];
      }),
    );
  }

  /** Says what the actor thinks of it, in the place of what they thought before; null takes it back. */
  async rate(actor: Actor, id: string, rating: Rating | null): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const meeting = mustBeOpen(actor, await tx.queryOne<TalkRow>(talkOf(actor, [id])));
      if (await this.ratings.set(tx, id, rating)) tx.emit(meetingNoted(id, meeting.version, 'meeting.rated'));
    });
  }

  /** The first who has something to say opens the thread; whoever comes a moment later is told that it is there. */
  async open(actor: Actor, { meetingId, ...post }: OpenMeetingThreadInput): Promise<Thread> {
    const found = await this.database.readOne<TalkRow>(talkOf(actor, [meetingId]));
    const meeting = mustBeOpen(actor, found);
    const { titles, topics, kind } = meeting;
    const name = labelFor(titles, actor.languages) ?? labelFor(topics, actor.languages);
    const title = (name?.text ?? kind.replaceAll('_', ' ').toLowerCase()).slice(0, 200);
    return this.threads.open(actor, { ...post, scopeId: meeting.placeId, title }, async (tx, threadId) => {
      // Asked again: the meeting may have been put away, or shown to fewer, since it was looked at.
      mustBeOpen(actor, await tx.queryOne<TalkRow>(talkOf(actor, [meetingId])));
      if (!(await takeThread(tx, meetingId, threadId)))
        throw new DomainError('CONFLICT', { rule: 'DISCUSSED' });
      tx.emit(meetingNoted(meetingId, meeting.version, 'meeting.discussed'));
    });
  }
}

function mustBeOpen(actor: Actor, meeting: TalkRow | null): TalkRow {
  if (!meeting?.readable || (meeting.state === 'DRAFT' && !meeting.writes))
    throw new DomainError('NOT_FOUND');
  if (!meeting.writes) throw refused(actor);
  if (!isOpenForComments(meeting)) throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
  return meeting;
}
