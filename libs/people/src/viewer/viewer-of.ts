import { DomainError, type Actor } from '#kernel';
import type { Viewer } from './viewer.type.js';

/** The viewer that an actor is, for the mutations that answer with it; its fields are resolved one by one. */
export function viewerOf(actor: Actor): Viewer {
  if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
  return { personId: actor.personId } as Viewer;
}
