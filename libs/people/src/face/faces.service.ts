import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Database, Files, Tickets, UnitOfWork, type Tx } from '#platform';
import { profileEdited } from '../person/person.events.js';
import { facesShownTo, lockFace, putFace, removeFace, type FaceRow } from './face.repository.js';
import type { Face } from './face.type.js';

export const mostFaces = 200;

/** Faces: the own one, and those of others as far as they show them. */
@Injectable()
export class Faces {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly files: Files,
    private readonly tickets: Tickets,
  ) {}

  /** The faces of these persons that the actor may see, in no order; nothing of the others. */
  async of(actor: Actor, personIds: readonly string[]): Promise<Face[]> {
    if (personIds.length > mostFaces)
      throw new DomainError('BAD_INPUT', { field: 'personIds', rule: 'ARRAY_MAX_SIZE' });
    if (!personIds.every(isId)) throw new DomainError('BAD_INPUT', { field: 'personIds', rule: 'NOT_AN_ID' });
    if (personIds.length === 0) return [];
    const rows = await this.database.read<FaceRow>(facesShownTo(actor.personId, personIds));
    return rows.map((row) => {
      const { url, smallUrl, until } = this.tickets.urlsOf(row);
      return { personId: row.personId, url: smallUrl, largeUrl: url, urlUntil: until };
    });
  }

  /** Makes an upload of the actor, a square, the actor's face; the one before is given up. */
  async set(actor: Actor, fileId: string): Promise<void> {
    await this.change(actor, async (tx, personId) => {
      await this.files.claim(tx, [fileId], { shape: 'SQUARE', field: 'fileId' });
      await putFace(tx, personId, fileId);
    });
  }

  /** Takes the actor's face away. Doing it twice changes nothing. */
  async remove(actor: Actor): Promise<void> {
    await this.change(actor, (tx, personId) => removeFace(tx, personId));
  }

  private async change(actor: Actor, work: (tx: Tx, personId: string) => Promise<void>): Promise<void> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    await this.work.run(actor, async (tx) => {
      const before = await lockFace(tx, personId);
      if (!before) throw new DomainError('NOT_FOUND');
      await work(tx, personId);
      if (before.fileId) await this.files.release(tx, [before.fileId]);
      // The person's other devices take the profile anew; its version counts what `updateProfile` changes, and stays.
      tx.emit(profileEdited(personId, before.version));
    });
  }
}
