import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Role } from '#kernel';
import type { Tx } from '#platform';
import { listSubtree, lockAudience } from '../scope/scope.repository.js';
import { endGrant, endGrantsIn, findGrantScope, insertGrant } from './grant.repository.js';

/** Gives and ends roles. Whether the actor may is for the calling room to ask, before it calls. */
@Injectable()
export class Grants {
  /** Gives a role in a scope; `until` is an instant (ISO text) at which it ends by itself. Returns the grant's id. */
  async give(
    tx: Tx,
    grant: { scopeId: string; personId: string; role: Role; until?: string | null },
  ): Promise<string> {
    const id = newId();
    await this.raising(tx, grant.scopeId, async () => {
      const birth = { ...grant, id, until: grant.until ?? null, givenBy: tx.actor.personId };
      if (!(await insertGrant(tx, birth))) throw new DomainError('NOT_FOUND');
    });
    return id;
  }

  /** Ends one grant by its id, or everything that a person holds in a scope. What is not active is passed over. */
  async end(tx: Tx, which: string | { scopeId: string; personId: string }): Promise<void> {
    if (typeof which !== 'string') {
      return this.raising(tx, which.scopeId, () => endGrantsIn(tx, which.scopeId, which.personId));
    }
    const scopeId = await findGrantScope(tx, which);
    if (!scopeId) throw new DomainError('NOT_FOUND');
    return this.raising(tx, scopeId, async () => void (await endGrant(tx, which)));
  }

  /** A grant counts in its scope and below, so the watchers of all these are looked at again. */
  private async raising(tx: Tx, scopeId: string, change: () => Promise<void>): Promise<void> {
    await lockAudience(tx, scopeId);
    const subtree = await listSubtree(tx, scopeId);
    if (subtree.length === 0) throw new DomainError('NOT_FOUND');
    await change();
    await tx.raiseAudiences(subtree.map((scope) => scope.id));
  }
}
