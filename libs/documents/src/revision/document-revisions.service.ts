import { Injectable } from '@nestjs/common';
import type { Revision } from '#municipalities';
import { Database, type AskedPage, type PageOf } from '#platform';
import { book } from './revision.repository.js';

/** Who changed what is said of a document, the newest first; nothing for those who may not change it. */
@Injectable()
export class DocumentRevisions {
  constructor(private readonly database: Database) {}

  async list(document: { id: string; viewerMayEdit: boolean }, asked: AskedPage): Promise<PageOf<Revision>> {
    if (!document.viewerMayEdit) return { items: [], next: null };
    return book.page(this.database, document.id, asked);
  }
}
