import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** From what an outcome came, in the words of an upper room: its kind and its id. This room never looks into it. */
export interface Source {
  kind: string;
  id: string;
}

/** Asked inside the transaction that writes it down. */
export type SourceReader = (tx: Tx, scopeId: string) => Promise<Source | null>;

/**
 * Where a room above says from what comes that is written down in its kind of place at this moment: of a meeting that goes on, the
 * item of the agenda that is taken. So whoever records at a desk, on a phone or on the meeting's page need not say it.
 */
@Injectable()
export class OutcomeSources {
  private readonly readers = new Map<string, SourceReader>();

  /** @param placeKind the kind of scope that it answers for: `meeting` */
  readBy(placeKind: string, reader: SourceReader): void {
    this.readers.set(placeKind, reader);
  }

  async of(tx: Tx, place: { id: string; kind: string }): Promise<Source | null> {
    return (await this.readers.get(place.kind)?.(tx, place.id)) ?? null;
  }
}
