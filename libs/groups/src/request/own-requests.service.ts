import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Access } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { membershipChanged } from '../membership/membership.events.js';
import { Memberships } from '../membership/memberships.service.js';
import type { Place } from '../membership/place.repository.js';
import { spokenFor } from '../on-behalf/spoken-for.js';
import { answersKept } from '../questionnaire/questionnaire.policy.js';
import { findQuestions } from '../questionnaire/questionnaire.repository.js';
import type { Wish } from './leave-request.js';
import { requestAnswered, requestChanged } from './request.events.js';
import { changeRequest, findRequest, refuseRequest, type RequestRow } from './request.repository.js';
import { Requests } from './requests.service.js';
import type { MembershipRequest } from './request.type.js';

/** What becomes of a request that waits by the one who has made it, for themselves or for a body. */
@Injectable()
export class OwnRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
    private readonly requests: Requests,
  ) {}

  /** Says something else in it: all of it anew. A body's stays that body's. */
  async change(
    actor: Actor,
    id: string,
    wish: Wish & { onBehalfOf: string | null },
  ): Promise<MembershipRequest> {
    await this.work.run(actor, async (tx) => {
      const { place, request } = await this.hold(tx, actor, id);
      if (place.archived) throw new DomainError('FORBIDDEN', { rule: 'ARCHIVED' });
      const { personId, forBody, townId, organisationId } = request;
      if (forBody && wish.onBehalfOf)
        throw new DomainError('BAD_INPUT', { field: 'onBehalfOf', rule: 'FOR_BODY' });
      const bodyId = forBody ? (townId ?? organisationId) : wish.onBehalfOf;
      const behalf = await spokenFor(tx, personId, place.id, bodyId);
      const { questions } = await findQuestions(tx, place.id);
      const answers = answersKept(questions, wish.answers);
      await changeRequest(tx, id, { behalf, message: wish.message || null, answers });
      tx.emit(requestChanged(place.deskStreamId!, id));
      tx.emit(membershipChanged(personId, place.id));
    });
    return this.requests.get(id);
  }

  /** Takes it back: it waits for nobody any more, and the way in is as it was before. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const { place, request } = await this.hold(tx, actor, id);
      await refuseRequest(tx, id, request.personId);
      tx.emit(requestAnswered(place.deskStreamId!, id));
      tx.emit(membershipChanged(request.personId, place.id));
    });
  }

  /** The actor's request that waits, its place held: an answer that is under way comes before or after, never between. */
  private async hold(tx: Tx, actor: Actor, id: string): Promise<{ place: Place; request: RequestRow }> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found = isId(id) ? await findRequest(tx, id) : null;
    const known =
      found?.personId === actor.personId &&
      (await this.access.discoverable(actor, [found.scopeId], tx)).has(found.scopeId);
    if (!found || !known) throw new DomainError('NOT_FOUND');
    const place = await this.memberships.enter(tx, found.scopeId);
    const request = await findRequest(tx, id);
    if (request?.answered !== false) throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
    return { place, request };
  }
}
