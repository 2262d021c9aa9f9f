import type { NewEvent } from '#kernel';

/** On the community's desk; whoever may answer for the body is told by a notice. */
export function bodyAsked(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'body.asked', subjectId: id, subjectVersion: 1 };
}

/** It waits no more: answered on behalf of the body, or taken back. */
export function bodyAnswered(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'body.answered', subjectId: id, subjectVersion: 2 };
}
