import type { NewEvent } from '#kernel';

/** The days and venues of a meeting were changed: for those who look at it, who ask again. */
export function daysSet(meetingId: string, version: number): NewEvent {
  return { streamId: meetingId, type: 'programme.set', subjectId: meetingId, subjectVersion: version };
}

type SessionEvent = 'programme.added' | 'programme.edited' | 'programme.removed' | 'programme.discussed';

/** Something happened to a session. */
export function sessionChanged(
  type: SessionEvent,
  { id, meetingId, version }: { id: string; meetingId: string; version: number },
): NewEvent {
  return { streamId: meetingId, type, subjectId: id, subjectVersion: version };
}
