import type { NewEvent } from '#kernel';

/** Told to the person alone: something new, and how many are unread. */
export function noticeRaised(personId: string, id: string, version: number): NewEvent {
  return { streamId: personId, type: 'notice.raised', subjectId: id, subjectVersion: version };
}

/** The person's devices learn that fewer, or more, are unread. */
export function noticeRead(personId: string, id: string, version: number): NewEvent {
  return { streamId: personId, type: 'notice.read', subjectId: id, subjectVersion: version };
}
