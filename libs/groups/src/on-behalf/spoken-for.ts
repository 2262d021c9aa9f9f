import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { findSpokenFor, noBody, type Body } from './on-behalf.repository.js';

/** The body that somebody names as theirs to speak for, asked in the transaction that keeps it; FORBIDDEN where it is not. */
export async function spokenFor(
  tx: Tx,
  personId: string,
  scopeId: string,
  bodyId: string | null,
  field = 'onBehalfOf',
): Promise<Body> {
  if (!bodyId) return noBody;
  const body = await findSpokenFor(tx, personId, scopeId, bodyId);
  if (!body) throw new DomainError('FORBIDDEN', { field, rule: 'NOT_ON_BEHALF' });
  return body;
}
