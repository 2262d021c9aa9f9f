import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork } from '#platform';
import { groupEdited } from '../community/community.events.js';
import { Memberships } from '../membership/memberships.service.js';
import { findPlaceVersion } from '../membership/place.repository.js';
import { stepsChanged } from './first-steps.events.js';
import { stepsOf } from './first-steps.policy.js';
import {
  deleteIntroductions,
  introductionsOf,
  putHidden,
  putIntroductions,
  standingOf,
  type StandingRow,
} from './first-steps.repository.js';
import type { FirstSteps, Introductions } from './first-steps.type.js';

/** What newcomers do first, and where they introduce themselves. */
@Injectable()
export class NewcomersSteps {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
  ) {}

  /** The actor's own steps. */
  async of(actor: Actor): Promise<FirstSteps> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const standing = await this.database.readOne<StandingRow>(standingOf(actor));
    if (!standing) throw new DomainError('NOT_FOUND');
    const steps = stepsOf(standing).map((step) => ({
      ...step,
      address: step.kind === 'INTRODUCTION' ? (standing.introductions?.address ?? null) : null,
    }));
    return { hidden: standing.hidden, steps };
  }

  /** Puts them away, or takes them up again, on all devices. */
  async hide(actor: Actor, hidden: boolean): Promise<FirstSteps> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    await this.work.run(actor, async (tx) => {
      await putHidden(tx, personId, hidden);
      tx.emit(stepsChanged(personId));
    });
    return this.of(actor);
  }

  /** By community, where the actor may read the thread. */
  async introductions(actor: Actor, communityIds: readonly string[]): Promise<Map<string, Introductions>> {
    const rows = await this.database.read<Introductions>(introductionsOf(actor, communityIds));
    return new Map(rows.map((row) => [row.communityId, row]));
  }

  /** Names the thread of introductions, the community's own or one of its groups', or none. */
  async chooseIntroductions(actor: Actor, communityId: string, threadId: string | null): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, communityId);
      if (place.kind !== 'community') throw new DomainError('NOT_FOUND');
      await this.access.require(actor, communityId, 'EDIT', tx);
      if (threadId === null) await deleteIntroductions(tx, communityId);
      else if (!(await putIntroductions(tx, communityId, threadId)))
        throw new DomainError('NOT_FOUND', { field: 'threadId' });
      tx.emit(groupEdited(communityId, await findPlaceVersion(tx, communityId)));
    });
  }
}
