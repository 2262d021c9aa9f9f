import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files, Traces, UnitOfWork, type Tx } from '#platform';
import { Grants } from '../grant/grants.service.js';
import { standardVisibility, type ProfileVisibility } from '../person/person.policy.js';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from './personal-records.js';
import { exportBucket } from './own-records.service.js';
import {
  blankPerson,
  deleteOwn,
  faceOf,
  invitationsOf,
  openGrantsOf,
  ownAddresses,
  ownTables,
  partsHeld,
  standing,
  type OwnAddress,
} from './people-records.sql.js';

/** What this room holds of a person: the person, the account and all that opens it, the face, invitations, roles. */
@Injectable()
export class PeopleRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'people';
  readonly floor = 2;

  constructor(
    private readonly work: UnitOfWork,
    private readonly keepers: RecordKeepers,
    private readonly grants: Grants,
    private readonly files: Files,
    private readonly traces: Traces,
  ) {}

  onModuleInit(): void {
    this.keepers.register(this);
    this.work.actorsStandBy(standing);
  }

  held(personId: string): HeldPart[] {
    return partsHeld(personId);
  }

  async forget(tx: Tx, { personId, name }: Leaving): Promise<void> {
    const addresses = await tx.query<OwnAddress>(ownAddresses(personId));
    const verified = addresses.filter((one) => one.verified).map((one) => one.folded);
    for (const { id } of await tx.query<{ id: string }>(openGrantsOf(personId)))
      await this.grants.end(tx, id);
    const face = await tx.queryOne<{ fileId: string }>(faceOf(personId));
    for (const table of ownTables) await tx.query(deleteOwn(table, personId));
    if (face) await this.files.release(tx, [face.fileId]);
    await tx.query(invitationsOf(personId, verified));
    await tx.query(blankPerson(personId, shownToNobody));
    await this.traces.forget(tx, {
      id: personId,
      name,
      addresses: verified,
      claimed: addresses.filter((one) => !one.verified).map((one) => one.folded),
      buckets: [
        `password of ${personId}`,
        `confirmations of ${personId}`,
        `letters of ${personId}`,
        `files of ${personId}`,
        `upload ${personId}`,
        exportBucket(personId),
        ...verified.flatMap((address) => [
          `sign-in account ${address}`,
          `reset address ${address}`,
          `invitations to ${address}`,
        ]),
      ],
    });
  }
}

const shownToNobody = Object.fromEntries(
  Object.keys(standardVisibility).map((field) => [field, 'NOBODY']),
) as ProfileVisibility;
