import type { NewEvent } from '#kernel';

/** Told to the person alone: on their other devices, how closely they follow this thread or place is asked anew. */
export function followChanged(personId: string, subjectId: string): NewEvent {
  return { streamId: personId, type: 'follow.changed', subjectId, subjectVersion: 1 };
}
