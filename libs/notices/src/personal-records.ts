import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';

/** What this room holds of a person: what they were told, and how they want to be. Letters that wait find nothing to say. */
@Injectable()
export class NoticesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'notices';
  readonly floor = 9;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `notices.records.held-${name}`, text, values: [personId] },
    });
    return [
      part(
        'notices',
        `select reason, created_at as "createdAt", raised_at as "raisedAt", read_at as "readAt", mailed_at as "mailedAt"
          from notices.notice where person_id = $1 order by created_at, id`,
      ),
      part(
        'preferences',
        `select reason, way, at from notices.preference where person_id = $1 order by reason`,
      ),
      part(
        'meetingReminders',
        `select meeting_id as "meetingId", reason, at from notices.meeting_reminder where person_id = $1 order by at`,
      ),
    ];
  }

  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    for (const table of ['notice', 'preference', 'meeting_reminder'] as const) {
      await tx.query({
        name: `notices.records.delete-${table}`,
        text: `delete from notices.${table} where person_id = $1`,
        values: [personId],
      });
    }
  }
}
