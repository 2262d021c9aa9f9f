import { Injectable } from '@nestjs/common';
import type { Revision } from '#municipalities';
import { Database, type PageOf } from '#platform';
import { books, type Revised } from './revision.repository.js';

/** Who changed a decision or a task, the newest first; nothing for those who do not keep the outcomes of its place. */
@Injectable()
export class OutcomeRevisions {
  constructor(private readonly database: Database) {}

  async list(
    of: Revised,
    subject: { id: string; viewerMayKeep: boolean },
    asked: { first?: number | null; after?: string | null },
  ): Promise<PageOf<Revision>> {
    if (!subject.viewerMayKeep) return { items: [], next: null };
    return books[of].page(this.database, subject.id, asked);
  }
}
