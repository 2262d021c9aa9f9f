import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import type { Behalf } from '#municipalities';
import { installationScopeId } from '#people';
import { Database } from '#platform';
import { behalvesIn } from './behalf.repository.js';

/** In whose name one may speak. It is asked again by the statement that writes. */
@Injectable()
export class Behalves {
  constructor(private readonly database: Database) {}

  /** The municipalities, offices and organisations in whose name the actor may speak in a place today. */
  async list(actor: Actor, scopeId: string): Promise<Behalf[]> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows =
      isId(scopeId) && scopeId !== installationScopeId
        ? await this.database.read<{ behalf: Behalf | null }>(behalvesIn(actor, scopeId))
        : [];
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    return rows.flatMap((row) => row.behalf ?? []);
  }
}
