import type { EventType, NewEvent } from '#kernel';

/** Told to the readers of the scope, whose stream has the scope's id. */
export function threadOpened(scopeId: string, threadId: string): NewEvent {
  return { streamId: scopeId, type: 'thread.opened', subjectId: threadId, subjectVersion: 1 };
}

/** Told to the readers of the scope, for their lists, and to those who have the thread open. */
export function threadRenamed(scopeId: string, threadId: string, version: number): NewEvent[] {
  return toldInBoth('thread.renamed', scopeId, threadId, version);
}

/** Told in the place that it left, in the one that it came to, and where it is open. */
export function threadMoved(from: string, to: string, threadId: string, version: number): NewEvent[] {
  return [from, to, threadId].map((streamId) => ({
    streamId,
    type: 'thread.moved',
    subjectId: threadId,
    subjectVersion: version,
  }));
}

export function threadMerged(scopeId: string, threadId: string, version: number): NewEvent[] {
  return toldInBoth('thread.merged', scopeId, threadId, version);
}

type Settled = Extract<
  EventType,
  `thread.${'locked' | 'unlocked' | 'pinned' | 'unpinned' | 'slowed' | 'themed'}`
>;

/** What was set in a thread: told where it is listed and where it is open. */
export function threadSettled(
  type: Settled,
  thread: { scopeId: string; id: string; version: number },
): NewEvent[] {
  return toldInBoth(type, thread.scopeId, thread.id, thread.version);
}

/** Who opened it or wrote last was erased. A conversation's list is its two people's, and told in their own streams. */
export function threadErased(scopeId: string, threadId: string, version: number): NewEvent[] {
  return toldInBoth('thread.erased', scopeId, threadId, version);
}

/** What stands on the front, and what is thought of it. */
export function threadAnnounced(
  type: 'thread.announced' | 'thread.unannounced' | 'thread.rated',
  thread: { scopeId: string; id: string; version: number },
): NewEvent[] {
  return toldInBoth(type, thread.scopeId, thread.id, thread.version);
}

function toldInBoth(type: EventType, scopeId: string, threadId: string, version: number): NewEvent[] {
  return [scopeId, threadId].map((streamId) => ({
    streamId,
    type,
    subjectId: threadId,
    subjectVersion: version,
  }));
}
