import type { NewEvent } from '#kernel';

/** Told to the reader alone, so that all of the reader's devices agree; the version is the number read up to. */
export function markMoved(personId: string, threadId: string, number: number): NewEvent {
  return { streamId: personId, type: 'mark.moved', subjectId: threadId, subjectVersion: number };
}
