import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork } from '#platform';
import type { JoinOutcome } from '../membership/join-outcome.type.js';
import { wayIn } from '../membership/membership.policy.js';
import { standingOfBody } from '../membership/membership.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import { spokenFor } from '../on-behalf/spoken-for.js';
import { leaveRequest, type Wish } from '../request/leave-request.js';
import { isInvited, standingsOf } from './body-request.repository.js';
import type { BodyStanding } from './body-request.type.js';

/** Municipalities and organisations come to a community uninvited: whoever speaks for one asks on its behalf. */
@Injectable()
export class BodyRequests {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
  ) {}

  /** How the actor's bodies stand to these communities, which the actor may know of. */
  async standings(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, BodyStanding[]>> {
    const standings = new Map<string, BodyStanding[]>();
    if (!actor.personId) return standings;
    for (const row of await this.database.read<BodyStanding>(standingsOf(actor.personId, scopeIds)))
      standings.set(row.scopeId, [...(standings.get(row.scopeId) ?? []), row]);
    return standings;
  }

  /**
   * The way in is a person's: where nobody has to say yes the body belongs to the community from now on, else it leaves a request.
   * Who asks need not belong to it. Who is invited answers that instead.
   */
  async join(actor: Actor, communityId: string, bodyId: string, wish: Wish): Promise<JoinOutcome> {
    if (!(await this.access.discoverable(actor, [communityId])).has(communityId))
      throw new DomainError('NOT_FOUND');
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, communityId);
      if (place.kind !== 'community')
        throw new DomainError('BAD_INPUT', { field: 'communityId', rule: 'NOT_A_COMMUNITY' });
      const body = await spokenFor(tx, personId, communityId, bodyId, 'bodyId');
      if (await isInvited(tx, communityId, bodyId))
        throw new DomainError('CONFLICT', { rule: 'ALREADY_INVITED' });
      const way = wayIn(place, await standingOfBody(tx, communityId, bodyId), null);
      if ('refused' in way) {
        const code = way.refused === 'ALREADY_MEMBER' ? 'CONFLICT' : 'FORBIDDEN';
        throw new DomainError(code, { rule: way.refused });
      }
      if (way.way === 'REQUEST') {
        const asking = { ...wish, personId, behalf: body, forBody: true };
        return { membershipId: null, requestId: await leaveRequest(tx, place, asking) };
      }
      return { membershipId: await this.memberships.openBody(tx, place, body), requestId: null };
    });
  }
}
