import type { EventType, NewEvent, QuestionFacts } from '#kernel';

/** On the meeting's stream: for all who read the meeting. */
export function questionEvent(
  type: keyof QuestionFacts & EventType,
  meetingId: string,
  { id, version }: { id: string; version: number },
): NewEvent {
  return { streamId: meetingId, type, subjectId: id, subjectVersion: version };
}
