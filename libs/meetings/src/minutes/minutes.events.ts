import type { EventType, NewEvent } from '#kernel';

interface Subject {
  id: string;
  meetingId: string;
  version: number;
}

/** For all who read the meeting: there are minutes now. */
export function minutesBegun({ id, meetingId }: Omit<Subject, 'version'>): NewEvent {
  return { streamId: meetingId, type: 'minutes.begun', subjectId: id, subjectVersion: 1 };
}

/** What is done with them as a whole. */
export type MinutesStep = Extract<
  EventType,
  'minutes.appointed' | 'minutes.circulated' | 'minutes.returned' | 'minutes.approved' | 'minutes.reopened'
>;

/** For those who write them, and all who read the meeting. */
export function minutesMoved(type: MinutesStep, { id, meetingId, version }: Subject): NewEvent[] {
  return [id, meetingId].map((streamId) => ({ streamId, type, subjectId: id, subjectVersion: version }));
}

/** Something was said of the draft, or answered: for those who write, and those who read along in the correction round. */
export function minutesDiscussed({ id, meetingId, version }: Subject): NewEvent[] {
  return [id, meetingId].map((streamId) => ({
    streamId,
    type: 'minutes.discussed',
    subjectId: id,
    subjectVersion: version,
  }));
}

/** A part came to them. */
export function minutesExtended({ id, version }: Subject): NewEvent {
  return { streamId: id, type: 'minutes.extended', subjectId: id, subjectVersion: version };
}

/** Something was typed in a part. */
export function minutesTyped(minutesId: string, part: { id: string; version: number }): NewEvent {
  return { streamId: minutesId, type: 'minutes.typed', subjectId: part.id, subjectVersion: part.version };
}
