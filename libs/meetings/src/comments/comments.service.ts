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
  thread: Thread | null;
  open: boolean;
  mayComment: boolean;
}

const silence: Talk = {
  ups: 0,
  downs: 0,
  viewerRating: null,
  thread: null,
  open: false,
  mayComment: false,
};

/** What people think and say of a meeting: a rating each, and a thread in the community or group whose meeting it is. */
@Injectable()
export class MeetingComments {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly ratings: ScopeRatings,
    private readonly threads: Threads,
  ) {}

  /** Of meetings that the actor may not read, silence. */
  async of(actor: Actor, ids: readonly string[]): Promise<Map<string, Talk>> {
    const rows = await this.database.read<TalkRow>(talkOf(actor, ids));
    const readable = rows.filter((row) => row.readable && row.state !== 'DRAFT');
    const rated = await this.ratings.of(
      actor,
      readable.map(({ id }) => id),
    );
    const talks = readable.map(async (row): Promise<[string, Talk]> => {
      const open = isOpenForComments(row);
      const thread = row.threadId && (await this.threadOf(actor, row.threadId));
      return [
        row.id,
        {
          ...silence,
          ...rated.get(row.id),
          thread: thread || null,
          open,
          mayComment: open && row.writes,
        },
      ];
    });
    return new Map(await Promise.all(talks));
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

  /** None where it stands where the reader may not go, as after it was moved. */
  private async threadOf(actor: Actor, id: string): Promise<Thread | null> {
    try {
      return await this.threads.get(actor, id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

function mustBeOpen(actor: Actor, meeting: TalkRow | null): TalkRow {
  if (!meeting?.readable || (meeting.state === 'DRAFT' && !meeting.writes))
    throw new DomainError('NOT_FOUND');
  if (!meeting.writes) throw refused(actor);
  if (!isOpenForComments(meeting)) throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
  return meeting;
}
