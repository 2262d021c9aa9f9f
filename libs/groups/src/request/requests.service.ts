import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import { membershipChanged } from '../membership/membership.events.js';
import { findOpen } from '../membership/membership.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import type { Place } from '../membership/place.repository.js';
import { findSpokenFor } from '../on-behalf/on-behalf.repository.js';
import { requestAnswered } from './request.events.js';
import {
  findRequest,
  openRequestsIn,
  openRequestsOf,
  refuseRequest,
  requestById,
  type RequestRow,
} from './request.repository.js';
import type { MembershipRequest } from './request.type.js';

@Injectable()
export class Requests {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
  ) {}

  /** The request, where the actor has made it. */
  async made(actor: Actor, id: string): Promise<MembershipRequest | null> {
    const request = await this.get(id);
    return request.person?.id === actor.personId ? request : null;
  }

  async get(id: string): Promise<MembershipRequest> {
    const found = await this.database.readOne<MembershipRequest>(requestById(id));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** What waits in these scopes, for those who may answer there; for all others nothing. */
  async waiting(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, MembershipRequest[]>> {
    const capabilities = await this.access.capabilities(actor, scopeIds);
    const answering = scopeIds.filter((id) => capabilities.get(id)?.includes('ADMIT'));
    const rows =
      answering.length > 0 ? await this.database.read<MembershipRequest>(openRequestsIn(answering)) : [];
    const byScope = new Map<string, MembershipRequest[]>();
    for (const row of rows) byScope.set(row.scopeId, [...(byScope.get(row.scopeId) ?? []), row]);
    return byScope;
  }

  /** The actor's own request that waits, by scope. */
  async own(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, MembershipRequest>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<MembershipRequest>(openRequestsOf(actor.personId, scopeIds));
    return new Map(rows.map((row) => [row.scopeId, row]));
  }

  /**
   * Says yes or no, once: the second answer is a CONFLICT. Into a group only who is in its community: who left that in the
   * meantime has to come in there first.
   */
  async answer(actor: Actor, id: string, accept: boolean): Promise<MembershipRequest> {
    await this.work.run(actor, async (tx) => {
      const found = await findRequest(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      const { scopeId, personId, forBody, townId, organisationId } = found;
      // Whoever may not answer learns nothing of the request, not even that there is one.
      if (!(await this.access.can(actor, scopeId, 'ADMIT', tx))) throw new DomainError('NOT_FOUND');
      const place = await this.memberships.enter(tx, scopeId);
      // Archived while this waited for it.
      if (place.archived) throw new DomainError('NOT_FOUND', { rule: 'ARCHIVED' });
      // Asked again now that the place is held: two answers at once would both have found it waiting.
      if ((await findRequest(tx, id))?.answered !== false)
        throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
      if (accept && forBody) return this.letBodyIn(tx, place, found);
      if (accept && place.communityId && !(await findOpen(tx, place.communityId, personId))) {
        throw new DomainError('CONFLICT', { rule: 'COMMUNITY_FIRST' });
      }
      if (accept) {
        await this.memberships.ensure(tx, place, {
          personId,
          role: 'MEMBER',
          behalf: { townId, organisationId },
        });
        return;
      }
      await refuseRequest(tx, id, actor.personId);
      tx.emit(requestAnswered(place.deskStreamId!, id));
      tx.emit(membershipChanged(personId, scopeId));
    });
    return this.get(id);
  }

  /** Whoever has left the body since cannot bring it in any more; who speaks for it now may ask anew, once this is refused. */
  private async letBodyIn(
    tx: Tx,
    place: Place,
    { personId, townId, organisationId }: RequestRow,
  ): Promise<void> {
    if (!(await findSpokenFor(tx, personId, place.id, (townId ?? organisationId)!)))
      throw new DomainError('CONFLICT', { rule: 'NOT_ON_BEHALF' });
    await this.memberships.openBody(tx, place, { townId, organisationId });
  }
}
