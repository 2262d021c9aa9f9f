import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** Who is there when a poll is closed. */
export interface Present {
  people: number;
  municipalityIds: readonly string[];
}

/** Asked inside the transaction that closes the poll. */
export type PresenceReader = (tx: Tx, scopeId: string) => Promise<Present>;

/** Where a room above says who is present in its kind of place: polls know nothing of meetings. */
@Injectable()
export class PollPresence {
  private readonly readers = new Map<string, PresenceReader>();

  /** @param scopeKind the kind of scope that it answers for: `meeting` */
  readBy(scopeKind: string, reader: PresenceReader): void {
    this.readers.set(scopeKind, reader);
  }

  /** How many voters are present in a place; null where nobody counts them. */
  async count(tx: Tx, scope: { id: string; kind: string }, byMunicipality: boolean): Promise<number | null> {
    const read = this.readers.get(scope.kind);
    if (!read) return null;
    const { people, municipalityIds } = await read(tx, scope.id);
    return byMunicipality ? new Set(municipalityIds).size : people;
  }
}
