import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { refusal } from '../refusal.js';
import { Threads } from '../thread/thread.service.js';
import type { Thread } from '../thread/thread.type.js';
import { markMoved } from './read-mark.events.js';
import { moveMark, type MovedMark } from './read-mark.repository.js';

/** How far a person has read. */
@Injectable()
export class ReadMarks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: Threads,
  ) {}

  /** Moves the actor's mark forward; a lower number, or one that comes late, changes nothing and tells nobody. */
  async markRead(actor: Actor, threadId: string, number: number): Promise<Thread> {
    if (!isId(threadId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const mark = await tx.queryOne<MovedMark>(moveMark(actor, threadId, number));
      if (!mark || !actor.personId) throw refusal(actor, mark && { mayRead: true });
      if (mark.moved !== null) tx.emit(markMoved(actor.personId, threadId, mark.moved));
    });
    return this.threads.get(actor, threadId);
  }
}
