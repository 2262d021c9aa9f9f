import type { NewEvent } from '#kernel';

/** On the meeting's stream: a hint, as who sits where is not for all who read the meeting. */
export const tablesChanged = (meetingId: string, version = 1): NewEvent => ({
  streamId: meetingId,
  type: 'tables.changed',
  subjectId: meetingId,
  subjectVersion: version,
});
