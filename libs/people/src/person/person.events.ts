import type { NewEvent } from '#kernel';

/** The person's own devices take the profile anew. */
export function profileEdited(personId: string, version: number): NewEvent {
  return { streamId: personId, type: 'profile.edited', subjectId: personId, subjectVersion: version };
}

/** The person's other devices take the list of sessions anew. */
export function sessionRevoked(personId: string, sessionId: string): NewEvent {
  return { streamId: personId, type: 'session.revoked', subjectId: sessionId, subjectVersion: 1 };
}
