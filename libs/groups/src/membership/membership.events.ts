import type { NewEvent } from '#kernel';

/** A group's watchers learn that somebody came; the stream's id is the scope's. */
export function memberJoined(scopeId: string, membershipId: string): NewEvent {
  return { streamId: scopeId, type: 'member.joined', subjectId: membershipId, subjectVersion: 1 };
}

export function memberGone(scopeId: string, membershipId: string, reason: 'LEFT' | 'EXPELLED'): NewEvent {
  const type = reason === 'LEFT' ? 'member.left' : 'member.expelled';
  return { streamId: scopeId, type, subjectId: membershipId, subjectVersion: 1 };
}

export function roleChanged(scopeId: string, membershipId: string): NewEvent {
  return { streamId: scopeId, type: 'role.changed', subjectId: membershipId, subjectVersion: 1 };
}

/** The person's own devices learn that what they may see has changed; the subject is the scope. */
export function membershipChanged(personId: string, scopeId: string): NewEvent {
  return { streamId: personId, type: 'membership.changed', subjectId: scopeId, subjectVersion: 1 };
}
