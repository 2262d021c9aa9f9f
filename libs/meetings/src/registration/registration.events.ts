import type { NewEvent } from '#kernel';

/** How one registers was changed: for those who look at the meeting. */
export function registrationEdited(meetingId: string, version: number): NewEvent {
  return {
    streamId: meetingId,
    type: 'registration.edited',
    subjectId: meetingId,
    subjectVersion: version,
  };
}

/** How many seats are taken has changed: for those who look at the meeting. Whose seat it was stands nowhere in it. */
export function seatsCounted(meetingId: string): NewEvent {
  return { streamId: meetingId, type: 'seats.counted', subjectId: meetingId, subjectVersion: 0 };
}

interface Whose {
  id: string;
  personId: string;
  version: number;
}

/** To the person alone: something has become of their registration. */
export function registrationMoved({ id, personId, version }: Whose): NewEvent {
  return { streamId: personId, type: 'registration.moved', subjectId: id, subjectVersion: version };
}

/** The same for what the person has done about it themselves: what they were told of it is over. */
export function registrationSettled({ id, personId, version }: Whose): NewEvent {
  return { streamId: personId, type: 'registration.settled', subjectId: id, subjectVersion: version };
}

/** The same for one that waits for an answer; whoever runs the meeting is told by it. */
export function registrationAsked({ id, personId, version }: Whose): NewEvent {
  return { streamId: personId, type: 'registration.asked', subjectId: id, subjectVersion: version };
}
