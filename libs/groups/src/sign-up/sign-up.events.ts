import type { NewEvent } from '#kernel';

/** Those who admit learn of it, on the community's desk; who it is they ask. */
export function signUpMade(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'signup.made', subjectId: id, subjectVersion: 1 };
}

/** Whoever asks says something else: for those at the desk to see, and no news to be told of. */
export function signUpChanged(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'signup.changed', subjectId: id, subjectVersion: 1 };
}

export function signUpAnswered(deskStreamId: string, id: string): NewEvent {
  return { streamId: deskStreamId, type: 'signup.answered', subjectId: id, subjectVersion: 2 };
}
