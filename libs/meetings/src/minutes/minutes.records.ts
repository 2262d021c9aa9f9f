import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';

/**
 * Of which meetings somebody writes the minutes, and what they said of drafts, which stays as a tombstone's. What they typed is the
 * minutes', whose updates name nobody.
 */
@Injectable()
export class MinutesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'minutes';
  readonly floor = 7;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return [
      {
        name: 'rapporteurOf',
        rows: {
          name: 'meetings.records.minutes-rapporteur',
          text: `select m.number as "meetingNumber" from meetings.minutes_rapporteur r join meetings.minutes mi on mi.id = r.minutes_id
            join meetings.meeting m on m.id = mi.meeting_id where r.person_id = $1 order by m.number`,
          values: [personId],
        },
      },
      {
        name: 'comments',
        rows: {
          name: 'meetings.records.minutes-comments',
          text: `select m.number as "meetingNumber", c.paragraph, c.text, c.at, c.answer, c.answered_text as "answeredText"
            from meetings.minutes_comment c join meetings.minutes_part pt on pt.id = c.part_id
            join meetings.minutes mi on mi.id = pt.minutes_id join meetings.meeting m on m.id = mi.meeting_id
            where c.author_id = $1 order by c.at, c.id`,
          values: [personId],
        },
      },
    ];
  }

  /** The grants end with all that they held, after this. */
  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    await tx.query({
      name: 'meetings.records.forget-rapporteur',
      text: 'delete from meetings.minutes_rapporteur where person_id = $1',
      values: [personId],
    });
  }
}
