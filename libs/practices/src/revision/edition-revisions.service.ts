import { Injectable } from '@nestjs/common';
import type { Revision } from '#municipalities';
import { Database, type AskedPage, type PageOf } from '#platform';
import type { PracticeEdition } from '../edition/edition.type.js';
import { editionBook } from './revision.repository.js';

/** Who changed what is said in an edition, the newest first; nothing for readers. */
@Injectable()
export class EditionRevisions {
  constructor(private readonly database: Database) {}

  async list(edition: PracticeEdition, asked: AskedPage): Promise<PageOf<Revision>> {
    if (!edition.of.inside) return { items: [], next: null };
    return editionBook.page(this.database, edition.id, asked);
  }
}
