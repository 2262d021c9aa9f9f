import { DomainError, type Actor } from '#kernel';

/** The error for somebody who may not do it: what may not be read is not there, and signing in may help only a guest. */
export function refusal(actor: Actor, place: { mayRead: boolean } | null): DomainError {
  if (!place?.mayRead) return new DomainError('NOT_FOUND');
  return new DomainError(actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}
