import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';
import { fuzzyRange } from '../municipality/fuzzy-range.js';
import {
  deleteAffiliationsOf,
  deleteThemesOf,
  endMandatesOf,
  partsHeld,
  vacateOfficesOf,
} from './records.sql.js';

/** What this room holds of a person: where they work, what they offer and seek, what they hold, for whom they speak. */
@Injectable()
export class MunicipalitiesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'municipalities';
  readonly floor = 3;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return partsHeld(personId);
  }

  /**
   * Mandates stay, without a name: that a town was represented, and when, is the record of the town. Their grants end with all
   * the others of the person.
   */
  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    await tx.query(deleteAffiliationsOf(personId));
    await tx.query(deleteThemesOf(personId));
    await tx.query(vacateOfficesOf(personId));
    const today = fuzzyRange(new Date().toISOString().slice(0, 10), 'until');
    await tx.query(endMandatesOf(personId, today.text, today.latest));
  }
}
