import { Injectable } from '@nestjs/common';
import type { Revision } from '#municipalities';
import { Database, type PageOf } from '#platform';
import type { Meeting } from '../meeting/meeting.type.js';
import { meetingBook } from './revision.repository.js';

/** Who changed a meeting and how, the newest first; nothing for those who do not run it. */
@Injectable()
export class MeetingRevisions {
  constructor(private readonly database: Database) {}

  async list(
    meeting: Meeting,
    asked: { first?: number | null; after?: string | null },
  ): Promise<PageOf<Revision>> {
    if (!meeting.viewerMayEdit) return { items: [], next: null };
    return meetingBook.page(this.database, meeting.id, asked);
  }
}
