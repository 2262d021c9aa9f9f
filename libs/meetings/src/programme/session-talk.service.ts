import { Injectable } from '@nestjs/common';
import { Threads, type Thread } from '#discussions';
import { DomainError, labelFor, type Actor } from '#kernel';
import { Database } from '#platform';
import { Standings } from '../meeting/standing.js';
import { sessionChanged } from './programme.events.js';
import type { OpenSessionThreadInput } from './session.inputs.js';
import { lockSession, sessionInWords, setThread, type Told } from './session.repository.js';

/** What is said about a session stands in a thread of its own, in the scope of its meeting: who was absent reads and answers there. */
@Injectable()
export class SessionTalk {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly threads: Threads,
  ) {}

  /** With the first word. Of two who say it at once, and of one who sends it twice, the second is told that the thread is there. */
  async open(actor: Actor, { sessionId, text, language }: OpenSessionThreadInput): Promise<Thread> {
    const found = await this.database.readOne<Told>(sessionInWords(sessionId));
    if (!found) throw new DomainError('NOT_FOUND');
    const { id: scopeId } = await this.standings.ofReader(actor, found.meetingId);
    const title = labelFor(found.titles, actor.languages)?.text ?? kindInWords(found.kind);
    const first = { scopeId, title, text, language: language ?? null };
    return this.threads.open(actor, first, async (tx, threadId) => {
      const session = await lockSession(tx, sessionId);
      if (!session) throw new DomainError('NOT_FOUND');
      if (session.threadId) throw new DomainError('CONFLICT', { rule: 'THREAD_IS_OPEN' });
      await setThread(tx, sessionId, threadId);
      tx.emit(sessionChanged('programme.discussed', session));
    });
  }
}

/** "Working group": of a session that has no title. */
function kindInWords(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}
