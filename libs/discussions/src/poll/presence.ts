import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** Who is there when a poll is closed. */
export interface Present {
  people: number;
  municipalityIds: readonly string[];
}

/** Asked inside the transaction that closes the poll. */
export type PresenceReader = (tx: Tx, scopeId: string) => Promise<Present>;

/** Whether the actor takes part there though they may not write there: asked inside the transaction of a vote. */
export type PartReader = (tx: Tx, scopeId: string) => Promise<boolean>;

/** Where a room above says who is present in its kind of place, and who takes part: polls know nothing of meetings. */
@Injectable()
export class PollPresence {
  private readonly readers = new Map<string, { present: PresenceReader; takesPart?: PartReader }>();

  /** @param scopeKind the kind of scope that it answers for: `meeting` */
  readBy(scopeKind: string, present: PresenceReader, takesPart?: PartReader): void {
    this.readers.set(scopeKind, { present, ...(takesPart ? { takesPart } : {}) });
  }

  /** How many voters are present in a place; null where nobody counts them. */
  async count(tx: Tx, scope: { id: string; kind: string }, byMunicipality: boolean): Promise<number | null> {
    const reader = this.readers.get(scope.kind);
    if (!reader) return null;
    const { people, municipalityIds } = await reader.present(tx, scope.id);
    return byMunicipality ? new Set(municipalityIds).size : people;
  }

  /** Whether the actor votes there by taking part. */
  async takesPart(tx: Tx, scope: { id: string; kind: string }): Promise<boolean> {
    return (await this.readers.get(scope.kind)?.takesPart?.(tx, scope.id)) ?? false;
  }
}
