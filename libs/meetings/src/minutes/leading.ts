import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { refused, type Standings } from '../meeting/standing.js';
import { leadsMinutes } from './minutes.policy.js';
import { lockMinutes, type StoredMinutes } from './minutes.repository.js';

/**
 * The minutes, held until the commit, for whoever leads them; what was done on an older version is a CONFLICT, so that of two who
 * approve at once the second is told.
 */
export async function heldForLead(
  tx: Tx,
  standings: Standings,
  meetingId: string,
  version: number,
): Promise<StoredMinutes> {
  const standing = await standings.ofReader(tx.actor, meetingId, tx);
  const minutes = await lockMinutes(tx, meetingId);
  if (!minutes) throw new DomainError('NOT_FOUND');
  if (!leadsMinutes(standing)) throw refused(tx.actor);
  if (minutes.version !== version)
    throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: minutes.version });
  return minutes;
}
