import { memberPages } from '../community/lists.inputs.js';
import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Role } from '#kernel';
import { Access } from '#people';
import {
  clampFirst,
  Database,
  keyOf,
  pageOf,
  UnitOfWork,
  type AskedPage,
  type PageOf,
  type Tx,
} from '#platform';
import { leaveRequest, type Wish } from '../request/leave-request.js';
import { spokenFor } from '../on-behalf/spoken-for.js';
import { ExpulsionFollowers } from './expulsion-followers.js';
import type { JoinOutcome } from './join-outcome.type.js';
import { beginningsOf, isHeldByMembers, isLastLead, mayExpel, wayIn } from './membership.policy.js';
import {
  findOpen,
  findOpenIn,
  listMembers,
  membershipsById,
  membershipsOf,
  otherRoles,
  standingOf,
  type MemberListRow,
  type OpenMembership,
} from './membership.repository.js';
import type { Membership } from './membership.type.js';
import { Memberships, type NewMember } from './memberships.service.js';
import { lockGroupsOf, placeById, type Place } from './place.repository.js';

/** What is said by a person who wishes to come in, and for which body they will sit there; null: for themselves. */
type PersonsWish = Wish & { onBehalfOf?: string | null };

@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
    private readonly expulsions: ExpulsionFollowers,
  ) {}

  /** Members of a scope, all or by name; a page without items for guests and for whoever may not read it. */
  async list(
    actor: Actor,
    scopeId: string,
    page: AskedPage & { name?: string | null },
  ): Promise<PageOf<Membership>> {
    const first = clampFirst(page.first, memberPages);
    const rows = await this.database.read<Membership & MemberListRow>(
      listMembers(actor, scopeId, beginningsOf(page.name ?? ''), keyOf(page.after, 3), first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.rank, row.since, row.id],
      (row) => row,
    );
  }

  async get(id: string): Promise<Membership> {
    const [found] = await this.database.read<Membership>(membershipsById([id]));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** All memberships of the actor's own. */
  async own(actor: Actor): Promise<Membership[]> {
    if (!actor.personId) return [];
    return this.database.read<Membership>(membershipsOf(actor.personId, null));
  }

  /** The actor's own in these scopes, by scope. */
  async ownByScope(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Membership>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<Membership>(membershipsOf(actor.personId, scopeIds));
    return new Map(rows.map((row) => [row.scopeId, row]));
  }

  /** Comes in where nobody has to say yes, else leaves a request; a request that waits is not made twice. */
  async join(actor: Actor, scopeId: string, said: PersonsWish): Promise<JoinOutcome> {
    await this.mustDiscover(actor, scopeId);
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      const above = await communityOf(tx, place);
      const way = wayIn(
        place,
        await standingOf(tx, scopeId, personId),
        above && { place: above, standing: await standingOf(tx, above.id, personId) },
      );
      if ('refused' in way) {
        throw new DomainError(way.refused === 'ALREADY_MEMBER' ? 'CONFLICT' : 'FORBIDDEN', {
          rule: way.refused,
        });
      }
      const behalf = await spokenFor(tx, personId, scopeId, said.onBehalfOf ?? null);
      if (way.way === 'REQUEST')
        return {
          membershipId: null,
          requestId: await leaveRequest(tx, place, { ...said, personId, behalf, forBody: false }),
        };
      const member: NewMember = { personId, role: 'MEMBER', behalf };
      if (way.way === 'JOIN_BOTH') await this.memberships.open(tx, above!, member);
      return { membershipId: await this.memberships.open(tx, place, member), requestId: null };
    });
  }

  /** Goes; out of a community also out of its groups. The last who leads cannot: the place would be without a lead. */
  async leave(actor: Actor, scopeId: string): Promise<boolean> {
    await this.mustDiscover(actor, scopeId);
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      if (!(await findOpen(tx, scopeId, personId)))
        throw new DomainError('FORBIDDEN', { rule: 'NOT_A_MEMBER' });
      for (const membership of await this.heldIn(tx, place, personId)) {
        if (isLastLead(membership.role, await otherRoles(tx, membership.scopeId, personId))) {
          throw new DomainError('FORBIDDEN', { rule: 'LAST_LEAD', scopeId: membership.scopeId });
        }
        await this.memberships.end(tx, place, membership, 'LEFT');
      }
      return true;
    });
  }

  /** Sends a member away; out of a community also out of its groups. */
  async expel(actor: Actor, scopeId: string, personId: string, reason: string | null): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      // Asked once the place is held: of two who expel each other, the second is no member any more.
      await this.access.require(actor, scopeId, 'EXPEL', tx);
      if (personId === actor.personId)
        throw new DomainError('BAD_INPUT', { field: 'input.personId', rule: 'ONESELF' });
      const target = await findOpen(tx, scopeId, personId);
      if (!target) throw new DomainError('NOT_FOUND', { field: 'input.personId' });
      const manages = await this.access.can(actor, scopeId, 'MANAGE_ROLES', tx);
      if (!mayExpel(target.role, manages)) throw new DomainError('FORBIDDEN', { rule: 'LEADS' });
      for (const membership of await this.heldIn(tx, place, personId)) {
        await this.expulsions.follow(tx, membership.scopeId, personId);
        await this.memberships.end(
          tx,
          place,
          membership,
          'EXPELLED',
          membership.scopeId === scopeId ? reason : null,
        );
      }
      return true;
    });
  }

  /** Makes a member something else here. */
  async changeRole(actor: Actor, scopeId: string, personId: string, role: Role): Promise<Membership> {
    const id = await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      await this.access.require(actor, scopeId, 'MANAGE_ROLES', tx);
      if (!isHeldByMembers(role, place.kind))
        throw new DomainError('BAD_INPUT', { field: 'input.role', rule: 'NOT_A_ROLE_HERE' });
      const target = await findOpen(tx, scopeId, personId);
      if (!target) throw new DomainError('NOT_FOUND', { field: 'input.personId' });
      if (target.role === role) return target.id;
      const others = await otherRoles(tx, scopeId, personId);
      if (isLastLead(target.role, [role, ...others]))
        throw new DomainError('FORBIDDEN', { rule: 'LAST_LEAD', scopeId });
      await this.memberships.changeRole(tx, place, target, role);
      return target.id;
    });
    return this.get(id);
  }

  /**
   * Puts a person in without asking the person: for those who manage roles, at the making of a community. Into a group only
   * who is in its community.
   */
  async addMember(
    actor: Actor,
    scopeId: string,
    member: { personId: string; role: Role },
  ): Promise<Membership> {
    const id = await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      await this.access.require(actor, scopeId, 'MANAGE_ROLES', tx);
      if (!isHeldByMembers(member.role, place.kind))
        throw new DomainError('BAD_INPUT', { field: 'input.role', rule: 'NOT_A_ROLE_HERE' });
      if (place.communityId && !(await findOpen(tx, place.communityId, member.personId))) {
        throw new DomainError('FORBIDDEN', { rule: 'COMMUNITY_FIRST' });
      }
      return this.memberships.ensure(tx, place, member);
    });
    return this.get(id);
  }

  /** A municipality or an organisation becomes a member of a community, for those who may invite to it. */
  async addBody(
    actor: Actor,
    communityId: string,
    body: { municipalityId?: string; organisationId?: string; role?: 'MEMBER' | 'OBSERVER' },
  ): Promise<Membership> {
    const id = await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, communityId);
      await this.access.require(actor, communityId, 'INVITE', tx);
      if (place.kind !== 'community')
        throw new DomainError('BAD_INPUT', { field: 'input.communityId', rule: 'NOT_A_COMMUNITY' });
      const { municipalityId = null, organisationId = null, role } = body;
      return this.memberships.openBody(tx, place, { townId: municipalityId, organisationId }, role);
    });
    return this.get(id);
  }

  /** What the person holds in the place and, where it is a community, in its groups. */
  private async heldIn(tx: Tx, place: Place, personId: string): Promise<OpenMembership[]> {
    const groupIds = place.kind === 'community' ? await lockGroupsOf(tx, place.id) : [];
    const held = await findOpenIn(tx, [...groupIds, place.id], personId);
    // The community's audience is the parent of the groups': locks are taken from above, so that two verbs cannot cross.
    return held.sort((a, b) => Number(b.scopeId === place.id) - Number(a.scopeId === place.id));
  }

  private async mustDiscover(actor: Actor, scopeId: string): Promise<void> {
    if (!(await this.access.discoverable(actor, [scopeId])).has(scopeId)) throw new DomainError('NOT_FOUND');
  }
}

async function communityOf(tx: Tx, place: Place): Promise<Place | null> {
  return place.communityId === null ? null : tx.queryOne<Place>(placeById(place.communityId));
}
