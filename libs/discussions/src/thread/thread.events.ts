import type { NewEvent } from '#kernel';

/** Told to the readers of the scope, whose stream has the scope's id. */
export function threadOpened(scopeId: string, threadId: string): NewEvent {
  return { streamId: scopeId, type: 'thread.opened', subjectId: threadId, subjectVersion: 1 };
}

/** Told to the readers of the scope, for their lists, and to those who have the thread open. */
export function threadRenamed(scopeId: string, threadId: string, version: number): NewEvent[] {
  return [scopeId, threadId].map((streamId) => ({
    streamId,
    type: 'thread.renamed',
    subjectId: threadId,
    subjectVersion: version,
  }));
}
