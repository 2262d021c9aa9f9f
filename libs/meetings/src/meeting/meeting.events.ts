import type { EventType, NewEvent } from '#kernel';
import { streamsKnowing, type Known, type State } from './meeting.policy.js';

export function meetingOpened(id: string): NewEvent {
  return { streamId: id, type: 'meeting.opened', subjectId: id, subjectVersion: 1 };
}

const ofState: Record<Exclude<State, 'DRAFT'>, EventType> = {
  PLANNED: 'meeting.announced',
  POSTPONED: 'meeting.postponed',
  CANCELLED: 'meeting.cancelled',
  HELD: 'meeting.held',
  ARCHIVED: 'meeting.archived',
};

interface Subject extends Known {
  id: string;
  version: number;
}

/** For those who look at the meeting, and at the places that may know of it. */
export function meetingEdited(meeting: Subject, before: Known): NewEvent[] {
  return told(meeting, 'meeting.edited', before);
}

export function stateMoved(meeting: Subject & { state: Exclude<State, 'DRAFT'> }, before: Known): NewEvent[] {
  return told(meeting, ofState[meeting.state], before);
}

/** For those who look at the meeting. */
export function meetingNoted(
  id: string,
  version: number,
  type: 'meeting.rated' | 'meeting.discussed',
): NewEvent {
  return { streamId: id, type, subjectId: id, subjectVersion: version };
}

/** Where it was known and is not any more, only that something has gone is told: what it became is not for those who read there. */
function told(meeting: Subject, type: EventType, before: Known): NewEvent[] {
  const { id, version } = meeting;
  const known = streamsKnowing(meeting);
  const lost = streamsKnowing(before).filter((place) => !known.includes(place));
  return [
    ...[id, ...known].map((streamId) => ({ streamId, type, subjectId: id, subjectVersion: version })),
    ...lost.map((place) => ({
      streamId: place,
      type: 'meeting.vanished' as const,
      subjectId: place,
      subjectVersion: 1,
    })),
  ];
}
