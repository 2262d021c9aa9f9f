import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { installationScopeId } from '#people';
import { Database, UnitOfWork, type Sql, type Tx } from '#platform';
import { Attachments, type PostRow } from '../attachment/attachments.service.js';
import { logged } from '../moderation/moderation-log.repository.js';
import { postsById } from '../post/post.repository.js';
import { postOf } from '../post/post.service.js';
import { refusal } from '../refusal.js';
import { threadAnnounced } from '../thread/thread.events.js';
import { scopeIsRead } from '../thread/thread.repository.js';
import { threadOf } from '../thread/thread.service.js';
import type { AnnounceThreadArguments } from './announcement.inputs.js';
import {
  announce,
  announcementsOf,
  holdForAnnouncing,
  oneAnnouncement,
  rate,
  takeBack,
  unrate,
  type AnnouncementRow,
  type HeldAnnouncement,
} from './announcement.repository.js';
import { mayAnnounceThread } from './announcement.policy.js';
import { Rating, type Announcement } from './announcement.type.js';

const longest = 2 * 366 * 24 * 3600 * 1000;

/** What stands on the front of a place, and what people think of it. */
@Injectable()
export class Announcements {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly attachments: Attachments,
  ) {}

  /** What stands on the front of a group or community now, the newest first. */
  async list(actor: Actor, scopeId: string): Promise<Announcement[]> {
    const scope =
      isId(scopeId) && scopeId !== installationScopeId
        ? await this.database.readOne<{ mayRead: boolean }>(scopeIsRead(actor, scopeId))
        : null;
    if (!scope?.mayRead) throw new DomainError('NOT_FOUND');
    return this.read(announcementsOf(actor, scopeId));
  }

  /** One that stands on its front now, or NOT_FOUND. */
  async get(actor: Actor, threadId: string): Promise<Announcement> {
    const [found] = isId(threadId) ? await this.read(oneAnnouncement(actor, threadId)) : [];
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Puts a thread on the front of its place, until a date or until it is taken back; announced again, it takes the new date. */
  async announce(actor: Actor, { id, until: asked }: AnnounceThreadArguments): Promise<Announcement> {
    const until = asked ?? null;
    if (until !== null) {
      const left = Date.parse(until) - Date.now();
      if (!(left > 0 && left < longest))
        throw new DomainError('BAD_INPUT', { field: 'until', rule: 'NOT_AHEAD' });
    }
    await this.work.run(actor, async (tx) => {
      const thread = await this.hold(tx, actor, id);
      if (thread.announced && same(thread.until, until)) return;
      await tx.query(announce(id, actor.personId!, until));
      const { scopeId } = thread;
      await tx.query(logged(actor, { act: 'ANNOUNCED', scopeId, threadId: id, after: until }));
      threadAnnounced('thread.announced', thread).forEach((event) => tx.emit(event));
    });
    return this.get(actor, id);
  }

  /** Takes it from the front; the thread stays. */
  async takeBack(actor: Actor, id: string): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const thread = await this.hold(tx, actor, id);
      if (!thread.announced) return false;
      await tx.query(takeBack(id));
      await tx.query(logged(actor, { act: 'TAKEN_BACK', scopeId: thread.scopeId, threadId: id }));
      threadAnnounced('thread.unannounced', thread).forEach((event) => tx.emit(event));
      return true;
    });
  }

  /** Says what the actor thinks of it, in the place of what they thought before. */
  rate(actor: Actor, threadId: string, rating: Rating): Promise<Announcement> {
    return this.settle(actor, threadId, rate(actor, threadId, rating === Rating.UP));
  }

  /** Takes back what the actor thought of it. */
  unrate(actor: Actor, threadId: string): Promise<Announcement> {
    return this.settle(actor, threadId, unrate(actor, threadId));
  }

  private async settle(actor: Actor, threadId: string, change: Sql): Promise<Announcement> {
    if (!isId(threadId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const changed = await tx.queryOne(change);
      const thread = await tx.queryOne<HeldAnnouncement>(holdForAnnouncing(actor, threadId));
      if (!thread?.mayRead || !thread.announced) throw new DomainError('NOT_FOUND');
      if (!thread.mayWrite) throw refusal(actor, thread);
      if (changed) threadAnnounced('thread.rated', thread).forEach((event) => tx.emit(event));
    });
    return this.get(actor, threadId);
  }

  private async hold(tx: Tx, actor: Actor, id: string): Promise<HeldAnnouncement> {
    const thread = isId(id) ? await tx.queryOne<HeldAnnouncement>(holdForAnnouncing(actor, id)) : null;
    if (!thread?.mayRead || !mayAnnounceThread(thread)) throw refusal(actor, thread);
    return thread;
  }

  private async read(query: Sql): Promise<Announcement[]> {
    const rows = await this.database.read<AnnouncementRow>(query);
    const posts = new Map<string, PostRow>();
    if (rows.length > 0)
      for (const post of await this.database.read<PostRow>(postsById(rows.map((row) => row.postId))))
        posts.set(post.id, post);
    return rows.flatMap((row) => {
      const post = posts.get(row.postId);
      return post
        ? [
            {
              thread: threadOf(row),
              post: postOf(this.attachments.shown(post)),
              viewerRating: row.viewerRating as Rating | null,
            },
          ]
        : [];
    });
  }
}

const same = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
