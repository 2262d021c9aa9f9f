import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#platform';

/** What becomes of the posts of somebody who goes. Their files go and stay with them. */
export const postsAtErasure = ['STAY', 'ERASED'] as const;
export type PostsAtErasure = (typeof postsAtErasure)[number];

/** Who is being erased: as they were known until this moment, for whatever holds that instead of their id. */
export interface Leaving {
  personId: string;
  name: string;
  posts: PostsAtErasure;
}

/** A part of the export: its name in the document, and the statement whose rows it is. */
export interface HeldPart {
  name: string;
  rows: Sql;
  /** true: one row or none, given as itself and not as a list */
  single?: boolean;
}

/** A room's own share of what is known of a person. Each room knows its own tables and nobody else's. */
export interface PersonalRecords {
  /** its name in the export */
  readonly room: string;
  /** its floor: at an erasure the upper ones come first, because their rows refer to those below */
  readonly floor: number;
  /** What the room holds of the person, for the export. Of others no more than what the person sees of them anyway. */
  held(personId: string): HeldPart[];
  /** Forgets it, in the transaction of the erasure; throws where the person must not go yet. */
  forget(tx: Tx, leaving: Leaving): Promise<void>;
}

/** All rooms' shares: the one list that export and erasure go through, so that no lower room needs to know an upper one. */
@Injectable()
export class RecordKeepers {
  private readonly keepers: PersonalRecords[] = [];

  register(keeper: PersonalRecords): void {
    this.keepers.push(keeper);
  }

  fromAbove(): PersonalRecords[] {
    return [...this.keepers].sort((a, b) => b.floor - a.floor);
  }

  fromBelow(): PersonalRecords[] {
    return this.fromAbove().reverse();
  }
}
