import type { NewEvent } from '#kernel';

/** Those who admit learn of it, on the community's desk; who it is they ask. */
export function signUpMade(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'signup.made', subjectId: id, subjectVersion: 1 };
}

export function signUpAnswered(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'signup.answered', subjectId: id, subjectVersion: 2 };
}
