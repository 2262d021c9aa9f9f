import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { UnitOfWork, type Tx } from '#platform';
import { logged } from '../moderation/moderation-log.repository.js';
import { refusal } from '../refusal.js';
import { threadSettled } from '../thread/thread.events.js';
import { holdThread, type HeldThread } from '../thread/thread.repository.js';
import { Threads } from '../thread/thread.service.js';
import type { Thread } from '../thread/thread.type.js';
import {
  closeThread,
  mostPinned,
  pin,
  reopenThread,
  slowDown,
  takeTurnInPinning,
  unpin,
} from './order.repository.js';

/**
 * Order in a thread: who keeps it locks, pins and slows down. What is so already changes nothing and tells nobody.
 * Each change is written into the moderation log in its own transaction.
 */
@Injectable()
export class ThreadOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: Threads,
  ) {}

  /** Closes a thread for writing, for all but those who keep order; locked again, it takes the new reason. */
  async lock(actor: Actor, id: string, reason: string): Promise<Thread> {
    return this.settle(actor, id, async (tx, thread) => {
      if (thread.lockReason === reason) return;
      await tx.query(closeThread(id, actor.personId!, reason));
      await tx.query(
        logged(actor, { ...about(thread), act: 'LOCKED', words: reason, before: thread.lockReason }),
      );
      threadSettled('thread.locked', thread).forEach((event) => tx.emit(event));
    });
  }

  /** Opens it again. */
  async unlock(actor: Actor, id: string): Promise<Thread> {
    return this.settle(actor, id, async (tx, thread) => {
      if (!thread.locked) return;
      await tx.query(reopenThread(id));
      await tx.query(logged(actor, { ...about(thread), act: 'UNLOCKED', before: thread.lockReason }));
      threadSettled('thread.unlocked', thread).forEach((event) => tx.emit(event));
    });
  }

  /** Puts a thread first in the list of its place; CONFLICT where five stand there. */
  async pin(actor: Actor, id: string): Promise<Thread> {
    return this.settle(actor, id, async (tx, thread) => {
      if (thread.pinnedAt) return;
      await tx.query(takeTurnInPinning(thread.scopeId));
      const pinned = await tx.queryOne(pin(id, thread.scopeId));
      if (!pinned) throw new DomainError('CONFLICT', { rule: 'PINNED_ENOUGH', most: mostPinned });
      await tx.query(logged(actor, { ...about(thread), act: 'PINNED' }));
      threadSettled('thread.pinned', thread).forEach((event) => tx.emit(event));
    });
  }

  /** Lets it go down the list again. */
  async unpin(actor: Actor, id: string): Promise<Thread> {
    return this.settle(actor, id, async (tx, thread) => {
      if (!thread.pinnedAt) return;
      await tx.query(unpin(id));
      await tx.query(logged(actor, { ...about(thread), act: 'UNPINNED' }));
      threadSettled('thread.unpinned', thread).forEach((event) => tx.emit(event));
    });
  }

  /** One person then writes at most once in so many seconds; 0 ends it. */
  async slow(actor: Actor, id: string, seconds: number): Promise<Thread> {
    return this.settle(actor, id, async (tx, thread) => {
      if (thread.slowSeconds === seconds) return;
      await tx.query(slowDown(id, seconds));
      const change = { before: String(thread.slowSeconds), after: String(seconds) };
      await tx.query(logged(actor, { ...about(thread), act: 'SLOWED', ...change }));
      threadSettled('thread.slowed', thread).forEach((event) => tx.emit(event));
    });
  }

  private async settle(
    actor: Actor,
    id: string,
    change: (tx: Tx, thread: HeldThread) => Promise<void>,
  ): Promise<Thread> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const thread = await tx.queryOne<HeldThread>(holdThread(actor, id));
      if (!thread?.mayRead || !thread.mayModerate) throw refusal(actor, thread);
      await change(tx, thread);
    });
    return this.threads.get(actor, id);
  }
}

function about(thread: HeldThread): { scopeId: string; threadId: string } {
  return { scopeId: thread.scopeId, threadId: thread.id };
}
