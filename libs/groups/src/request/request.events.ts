import type { NewEvent } from '#kernel';

/** Those who admit learn of it, on the place's desk. */
export function requestMade(deskStreamId: string, requestId: string): NewEvent {
  return { streamId: deskStreamId, type: 'request.made', subjectId: requestId, subjectVersion: 1 };
}

/** Whoever asks says something else. It is for those at the desk to see, and no news to be told of. */
export function requestChanged(deskStreamId: string, requestId: string): NewEvent {
  return { streamId: deskStreamId, type: 'request.changed', subjectId: requestId, subjectVersion: 1 };
}

export function requestAnswered(deskStreamId: string, requestId: string): NewEvent {
  return { streamId: deskStreamId, type: 'request.answered', subjectId: requestId, subjectVersion: 2 };
}
