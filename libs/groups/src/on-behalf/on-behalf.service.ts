import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access } from '#people';
import { UnitOfWork } from '#platform';
import { membershipChanged, roleChanged } from '../membership/membership.events.js';
import { findOpen } from '../membership/membership.repository.js';
import { Members } from '../membership/members.service.js';
import type { Membership } from '../membership/membership.type.js';
import { Memberships } from '../membership/memberships.service.js';
import { putBehalf } from './on-behalf.repository.js';
import { spokenFor } from './spoken-for.js';

/** For whom a member sits in a place. */
@Injectable()
export class OnBehalf {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
    private readonly members: Members,
  ) {}

  /** Says for which municipality or organisation the actor sits in a place, or that it is for themselves. */
  async choose(actor: Actor, scopeId: string, bodyId: string | null): Promise<Membership> {
    const { personId } = actor;
    const id = await this.work.run(actor, async (tx) => {
      if (!(await this.access.discoverable(actor, [scopeId], tx)).has(scopeId))
        throw new DomainError('NOT_FOUND');
      if (!personId) throw new DomainError('UNAUTHENTICATED');
      const place = await this.memberships.enter(tx, scopeId);
      const membership = await findOpen(tx, scopeId, personId);
      if (!membership || !place.deskStreamId) throw new DomainError('FORBIDDEN', { rule: 'NOT_A_MEMBER' });
      await putBehalf(tx, membership.id, await spokenFor(tx, personId, scopeId, bodyId));
      tx.emit(roleChanged(scopeId, membership.id));
      tx.emit(membershipChanged(personId, scopeId));
      return membership.id;
    });
    return this.members.get(id);
  }
}
