import type { NewEvent } from '#kernel';

type AgendaEvent = 'agenda.proposed' | 'agenda.added' | 'agenda.edited' | 'agenda.removed';

/** Something in an agenda was changed: for those who look at the meeting, who ask again what they are shown of it. */
export function itemChanged(
  type: AgendaEvent,
  { id, meetingId, version }: { id: string; meetingId: string; version: number },
): NewEvent {
  return { streamId: meetingId, type, subjectId: id, subjectVersion: version };
}

export function agendaOrdered(meetingId: string, version: number): NewEvent {
  return { streamId: meetingId, type: 'agenda.ordered', subjectId: meetingId, subjectVersion: version };
}
