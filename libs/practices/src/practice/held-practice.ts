import { DomainError, type Actor } from '#kernel';
import type { Tx } from '#platform';
import { lockPractice, type LockedPractice } from './writes.repository.js';

/** The practice, held. Who may not know of it does not learn that it is there; a change made on an older version is a CONFLICT. */
export async function heldPractice(tx: Tx, id: string, version?: number): Promise<LockedPractice> {
  const found = await lockPractice(tx, id);
  if (!found?.knows) throw new DomainError('NOT_FOUND');
  if (version !== undefined && found.version !== version) {
    if (!found.writes && !found.decides) throw refused(tx.actor);
    throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: found.version });
  }
  return found;
}

/** Refuses a reader what others may: a guest is asked to sign in. */
export function refused(actor: Actor, rule?: string): DomainError {
  return new DomainError(actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED', rule ? { rule } : {});
}
