/**
 * The records of membership, each with its grant and its events, in the transaction of the verb that calls. Whether the
 * actor may is asked there.
 */
import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Role } from '#kernel';
import { Municipalities } from '#municipalities';
import { Grants } from '#people';
import type { Tx } from '#platform';
import { closeOpenBodyRequest, closeOpenRequest } from '../request/request.repository.js';
import { requestAnswered } from '../request/request.events.js';
import { insertRoleChange } from '../history/history.repository.js';
import { memberGone, memberJoined, membershipChanged, roleChanged } from './membership.events.js';
import {
  endMembership,
  findOpen,
  findOpenBody,
  insertMembership,
  updateRole,
  type OpenMembership,
} from './membership.repository.js';
import { noBody, type Body } from '../on-behalf/on-behalf.repository.js';
import { lockPlace, placeById, type Place } from './place.repository.js';

export interface NewMember {
  personId: string;
  role: Role;
  /** the municipality or organisation for which the person sits here */
  behalf?: Body;
}

@Injectable()
export class Memberships {
  constructor(
    private readonly grants: Grants,
    private readonly municipalities: Municipalities,
  ) {}

  /** The community or group, its members held still until the commit. NOT_FOUND where there is none. */
  async enter(tx: Tx, scopeId: string): Promise<Place> {
    const known = await tx.queryOne<Place>(placeById(scopeId));
    if (!known) throw new DomainError('NOT_FOUND');
    await lockPlace(tx, known);
    // Read again now that it is held: it may have been closed, or its doors changed, while this waited.
    const place = await tx.queryOne<Place>(placeById(scopeId));
    if (!place) throw new DomainError('NOT_FOUND');
    return place;
  }

  /** Opens a person's membership with its grant; a request that waited is answered by it. Returns the membership's id. */
  async open(tx: Tx, place: Place, member: NewMember): Promise<string> {
    const { personId, role, behalf = noBody } = member;
    const id = newId();
    const grantId = await this.grants.give(tx, { scopeId: place.id, personId, role });
    await insertMembership(tx, {
      id,
      scopeId: place.id,
      personId,
      municipalityId: null,
      organisationId: null,
      role,
      behalf,
      grantId,
    });
    await insertRoleChange(tx, { membershipId: id, role, began: true });
    const requestId = await closeOpenRequest(tx, {
      scopeId: place.id,
      personId,
      by: tx.actor.personId,
    });
    if (requestId) tx.emit(requestAnswered(place.deskStreamId!, requestId));
    if (place.deskStreamId) tx.emit(memberJoined(place.id, id));
    tx.emit(membershipChanged(personId, place.id));
    return id;
  }

  /** The person's open membership, opened if there is none; the role of a standing one is left as it is. */
  async ensure(tx: Tx, place: Place, member: NewMember): Promise<string> {
    const standing = await findOpen(tx, place.id, member.personId);
    return standing?.id ?? this.open(tx, place, member);
  }

  /** Opens the membership of a municipality or an organisation, with no grant; a request that waited is answered by it. */
  async openBody(
    tx: Tx,
    place: Place,
    { townId, organisationId }: Body,
    role: Role = 'MEMBER',
  ): Promise<string> {
    const bodyId = townId ?? organisationId;
    if (!bodyId) throw new DomainError('BAD_INPUT', { field: 'input.municipalityId', rule: 'REQUIRED' });
    const standing = await findOpenBody(tx, place.id, bodyId);
    if (standing) return standing;
    const id = newId();
    await insertMembership(tx, {
      id,
      scopeId: place.id,
      personId: null,
      municipalityId: townId,
      organisationId,
      role,
      behalf: noBody,
      grantId: null,
    });
    if (townId) await this.municipalities.takePart(tx, [townId]);
    const asked = await closeOpenBodyRequest(tx, { scopeId: place.id, bodyId, by: tx.actor.personId });
    if (asked) {
      tx.emit(requestAnswered(place.deskStreamId!, asked.id));
      tx.emit(membershipChanged(asked.personId, place.id));
    }
    tx.emit(memberJoined(place.id, id));
    return id;
  }

  /** Ends a membership and, in the same transaction, its grant: nothing committed after it reaches the person. */
  async end(
    tx: Tx,
    place: Place,
    membership: OpenMembership,
    reason: 'LEFT' | 'EXPELLED',
    note: string | null = null,
  ): Promise<void> {
    if (membership.grantId) await this.grants.end(tx, membership.grantId);
    await endMembership(tx, membership.id, { reason, by: tx.actor.personId, note });
    if (place.deskStreamId) tx.emit(memberGone(membership.scopeId, membership.id, reason));
    tx.emit(membershipChanged(membership.personId, membership.scopeId));
  }

  /** The same membership with another role: one grant ends, another begins. */
  async changeRole(tx: Tx, place: Place, membership: OpenMembership, role: Role): Promise<void> {
    if (membership.grantId) await this.grants.end(tx, membership.grantId);
    const grantId = await this.grants.give(tx, {
      scopeId: membership.scopeId,
      personId: membership.personId,
      role,
    });
    await updateRole(tx, membership.id, role, grantId);
    await insertRoleChange(tx, { membershipId: membership.id, role, began: false });
    if (place.deskStreamId) tx.emit(roleChanged(membership.scopeId, membership.id));
    tx.emit(membershipChanged(membership.personId, membership.scopeId));
  }
}
