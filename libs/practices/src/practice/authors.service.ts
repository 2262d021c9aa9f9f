import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import type { PersonCard } from '#municipalities';
import { Grants } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import type { NameAuthorArgs, ReleaseAuthorArgs } from './author.inputs.js';
import { faultInAuthor, faultInRelease } from './author.policy.js';
import { authorCandidate, authorGrants, authorsOf, deleteAuthor, insertAuthor } from './author.repository.js';
import { heldPractice, refused } from './held-practice.js';
import { personTold, practiceEvent } from './practice.events.js';
import type { Practice } from './practice.type.js';
import { Practices } from './practices.service.js';
import { updatePractice, type LockedPractice } from './writes.repository.js';

/** Who writes practices: their authors name others and let them go, and so do the editors, as a practice outlives a job. */
@Injectable()
export class Authors {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly grants: Grants,
    private readonly practices: Practices,
  ) {}

  /** By practice, those who began first. */
  async of(practiceIds: readonly string[]): Promise<Map<string, PersonCard[]>> {
    const rows = await this.database.read<{ id: string; authors: PersonCard[] }>(authorsOf(practiceIds));
    return new Map(rows.map(({ id, authors }) => [id, authors]));
  }

  async name(actor: Actor, { practiceId, personId }: NameAuthorArgs): Promise<Practice> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldByWriters(tx, practiceId);
      const { communityId } = practice;
      const found = await authorCandidate(tx, { personId, practiceId, communityId });
      if (!found) throw new DomainError('NOT_FOUND', { field: 'personId' });
      const rule = faultInAuthor(found);
      if (rule) throw new DomainError('CONFLICT', { field: 'personId', rule });
      const grantId = await this.grants.give(tx, { scopeId: practiceId, personId, role: 'EDITOR' });
      await insertAuthor(tx, { practiceId, personId, grantId });
      await tell(tx, 'author.named', practice, personId);
    });
    return this.practices.known(actor, practiceId);
  }

  /** Gives true: whoever has gone themselves may not see the practice any more. */
  async release(actor: Actor, { practiceId, personId }: ReleaseAuthorArgs): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldByWriters(tx, practiceId);
      const held = await authorGrants(tx, practiceId);
      const rule = faultInRelease(
        held.map((one) => one.personId),
        personId,
      );
      if (rule) throw new DomainError('CONFLICT', { field: 'personId', rule });
      await deleteAuthor(tx, practiceId, personId);
      await this.grants.end(tx, held.find((one) => one.personId === personId)!.grantId);
      await tell(tx, 'author.released', practice, personId);
    });
    return true;
  }
}

async function heldByWriters(tx: Tx, id: string): Promise<LockedPractice> {
  const practice = await heldPractice(tx, id);
  if (!practice.writes && !practice.decides) throw refused(tx.actor);
  return practice;
}

/** To those who look at the practice, and to whom it concerns on all their devices. */
async function tell(
  tx: Tx,
  type: 'author.named' | 'author.released',
  practice: LockedPractice,
  personId: string,
): Promise<void> {
  const after = { ...practice, version: practice.version + 1 };
  await updatePractice(tx, after);
  tx.emit(practiceEvent(type, after));
  tx.emit(personTold(type, after, personId));
}
