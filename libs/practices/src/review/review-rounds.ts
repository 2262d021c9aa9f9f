import { Injectable } from '@nestjs/common';
import { Grants } from '#people';
import type { Tx } from '#platform';
import { practiceEvent, personTold } from '../practice/practice.events.js';
import { carryReviews, endReviews } from './review.repository.js';

/** What becomes of the reviewers as an edition goes its way. */
@Injectable()
export class ReviewRounds {
  constructor(private readonly grants: Grants) {}

  /** Handed in again: whoever was asked before is asked again, as nobody's points stand under words that they have not read. */
  async begin(
    tx: Tx,
    practice: { id: string; version: number },
    edition: { id: string; round: number },
  ): Promise<void> {
    for (const { personId } of await carryReviews(tx, edition)) {
      tx.emit(practiceEvent('review.asked', practice));
      tx.emit(personTold('review.asked', practice, personId));
    }
  }

  /** Decided: who reads it now reads it as all others do. */
  async end(tx: Tx, editionId: string): Promise<void> {
    for (const { grantId } of await endReviews(tx, editionId)) await this.grants.end(tx, grantId);
  }
}
