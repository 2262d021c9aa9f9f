import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Database, type Tx } from '#platform';
import { askedScope, hasStream, libraryOf, lockPlace, type HeldScope } from './library.repository.js';
import type { Library } from './library.type.js';

/** The libraries of communities, groups, municipalities and meetings. */
@Injectable()
export class Libraries {
  constructor(private readonly database: Database) {}

  async get(actor: Actor, placeId: string): Promise<Library> {
    const found = isId(placeId) ? await this.database.readOne<Library>(libraryOf(actor, placeId)) : null;
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Passes whoever may put documents there; keepers also where they do not write otherwise, as in the library of a town. */
  async mustPutIn(tx: Tx, scopeId: string, placeId: string, field?: string): Promise<HeldScope> {
    const held = await this.mustRead(tx, scopeId, placeId, field);
    if (!held.writes && !held.keeps) throw refused(tx.actor);
    return held;
  }

  /** Passes whoever keeps the library of the place. */
  async mustKeep(tx: Tx, placeId: string, field?: string): Promise<void> {
    const held = await this.mustRead(tx, placeId, placeId, field);
    if (!held.keeps) throw refused(tx.actor);
  }

  /** Nobody shuts themselves out: an administrator keeps the library of an open group, and belongs to no narrower circle in it. */
  async mustStillRead(tx: Tx, scopeId: string, placeId: string): Promise<void> {
    if (!(await askedScope(tx, scopeId, placeId))?.reads) throw refused(tx.actor);
  }

  /**
   * Makes sure that what happens in a scope can be told. Communities, groups and meetings have a stream; of the thousands of
   * municipalities of a register a few have documents, and get theirs with the first.
   */
  async openStream(tx: Tx, scopeId: string): Promise<void> {
    if (await hasStream(tx, scopeId)) return;
    await lockPlace(tx, scopeId);
    if (await hasStream(tx, scopeId)) return;
    await tx.openStream({ id: scopeId, kind: 'library', subjectId: scopeId, audienceId: scopeId });
  }

  private async mustRead(tx: Tx, scopeId: string, placeId: string, field?: string): Promise<HeldScope> {
    const held = await askedScope(tx, scopeId, placeId);
    if (!held?.reads) throw new DomainError('NOT_FOUND', field ? { field } : {});
    return held;
  }
}

/** Refuses a reader what others may: a guest is asked to sign in. */
export function refused(actor: Actor): DomainError {
  return new DomainError(actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}
