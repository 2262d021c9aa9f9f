import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Database, type Tx } from '#platform';
import type { OutcomeCounts } from './place.type.js';
import { askedPlace, countsIn, type HeldPlace } from './places.repository.js';

/** The communities, groups and meetings in which something is decided. */
@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  async counts(actor: Actor, scopeId: string): Promise<OutcomeCounts> {
    const row = isId(scopeId) ? await this.database.readOne<OutcomeCounts>(countsIn(actor, scopeId)) : null;
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Passes whoever keeps the outcomes of the place. Who may not know of it does not learn that it is there. */
  async mustKeep(tx: Tx, scopeId: string, field?: string): Promise<HeldPlace> {
    const place = await askedPlace(tx, scopeId);
    if (!place?.discovers) throw new DomainError('NOT_FOUND', field ? { field } : {});
    if (!place.keeps)
      throw new DomainError(tx.actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED', { capability: 'EDIT' });
    return place;
  }
}
