import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { recordsOf, type ShownRecord } from './record.repository.js';

export type { ShownRecord };

/** What was said and shown at meetings, as it stands; whether somebody may read it is asked where the meeting is. */
@Injectable()
export class ShownAtMeetings {
  constructor(private readonly database: Database) {}

  async byMeeting(meetingIds: readonly string[]): Promise<Map<string, ShownRecord>> {
    const rows = await this.database.read<ShownRecord>(recordsOf(meetingIds));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
