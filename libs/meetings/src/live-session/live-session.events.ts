import type { NewEvent } from '#kernel';

/** The session was moved on by whoever conducts it. */
export function sessionConducted(meetingId: string, version: number): NewEvent {
  return { streamId: meetingId, type: 'session.conducted', subjectId: meetingId, subjectVersion: version };
}

/** Somebody asks for the floor, has it, or gives it back. */
export function floorChanged(meetingId: string, version: number): NewEvent {
  return { streamId: meetingId, type: 'floor.changed', subjectId: meetingId, subjectVersion: version };
}

/** For all, how many are there; at the desk, who. */
export function attendanceNoted(
  { meetingId, deskStreamId }: { meetingId: string; deskStreamId: string },
  { id, version }: { id: string; version: number },
): NewEvent[] {
  return [
    { streamId: meetingId, type: 'presence.changed', subjectId: meetingId, subjectVersion: version },
    { streamId: deskStreamId, type: 'attendance.noted', subjectId: id, subjectVersion: version },
  ];
}
