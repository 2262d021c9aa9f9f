import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { refused } from '../library/libraries.service.js';
import { lockDocument, type LockedDocument } from './writes.repository.js';

/**
 * The document, held for whoever may change it. Who may not read it does not learn that it is there; a change made on an older version
 * is a CONFLICT.
 */
export async function heldDocument(tx: Tx, id: string, version?: number): Promise<LockedDocument> {
  const found = await lockDocument(tx, id);
  if (!found?.reads) throw new DomainError('NOT_FOUND');
  if (!found.edits) throw refused(tx.actor);
  if (version !== undefined && found.version !== version)
    throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: found.version });
  return found;
}

export function mustKeep(tx: Tx, { keeps }: LockedDocument): void {
  if (!keeps) throw refused(tx.actor);
}

export function mustBeCurrent({ state }: LockedDocument): void {
  if (state !== 'CURRENT') throw new DomainError('CONFLICT', { rule: 'ARCHIVED' });
}
