import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, titleIn } from '#kernel';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';
import { isLastLead } from '../membership/membership.policy.js';
import { otherRoles } from '../membership/membership.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import { requestAnswered } from '../request/request.events.js';
import { signUpAnswered } from '../sign-up/sign-up.events.js';
import {
  deleteRequestsOf,
  deleteSignUpsOf,
  deleteStepsOf,
  deleteVisitsOf,
  partsHeld,
  placesHeld,
  unlinkInvitationsOf,
  unnoteEndings,
  type HeldPlace,
} from './records.sql.js';

/** What this room holds of a person: where they belong and belonged, what they asked, when they were last there. */
@Injectable()
export class GroupsRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'groups';
  readonly floor = 5;

  constructor(
    private readonly keepers: RecordKeepers,
    private readonly memberships: Memberships,
  ) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return partsHeld(personId);
  }

  /** Leaves everywhere, as who leaves a place does: not where nobody else leads. Memberships stay, as a tombstone's. */
  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    const unled: { title: string; address: string }[] = [];
    for (const { title, address, ...membership } of await tx.query<HeldPlace>(placesHeld(personId))) {
      const place = await this.memberships.enter(tx, membership.scopeId);
      const others = await otherRoles(tx, membership.scopeId, personId);
      if (place.kind !== 'municipality' && isLastLead(membership.role, others))
        unled.push({ title: titleIn(title, tx.actor.languages), address });
      else await this.memberships.end(tx, place, membership, 'LEFT');
    }
    if (unled.length > 0) throw new DomainError('FORBIDDEN', { rule: 'LAST_LEAD', places: unled });
    const requests = await tx.query<{ id: string; waiting: boolean; deskId: string | null }>(
      deleteRequestsOf(personId),
    );
    for (const { id, waiting, deskId } of requests)
      if (waiting && deskId) tx.emit(requestAnswered(deskId, id));
    const signUps = await tx.query<{ id: string; waiting: boolean; deskId: string }>(
      deleteSignUpsOf(personId),
    );
    for (const { id, waiting, deskId } of signUps) if (waiting) tx.emit(signUpAnswered(deskId, id));
    await tx.query(unlinkInvitationsOf(personId));
    await tx.query(deleteStepsOf(personId));
    await tx.query(deleteVisitsOf(personId));
    await tx.query(unnoteEndings(personId));
  }
}
