import type { NewEvent } from '#kernel';

/** Those who admit learn of it, on the place's desk. */
export function requestMade(deskStreamId: string, requestId: string): NewEvent {
  return { streamId: deskStreamId, type: 'request.made', subjectId: requestId, subjectVersion: 1 };
}

export function requestAnswered(deskStreamId: string, requestId: string): NewEvent {
  return { streamId: deskStreamId, type: 'request.answered', subjectId: requestId, subjectVersion: 2 };
}
