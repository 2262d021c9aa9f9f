import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';

/** Where somebody sits and would like to sit; both are forgotten with them. What they wrote at a table is the table's. */
@Injectable()
export class TablesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'tables';
  readonly floor = 7;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `meetings.records.tables-${name}`, text, values: [personId] },
    });
    return [
      part(
        'seats',
        `select t.title, s.meeting_id as "meetingId" from meetings.table_seat s
          join meetings.meeting_table t on t.id = s.table_id where s.person_id = $1 order by s.meeting_id`,
      ),
      part(
        'wishes',
        `select w.meeting_id as "meetingId", t.title from meetings.table_wish w join meetings.meeting_table t on t.id = any(w.table_ids)
          where w.person_id = $1 order by w.meeting_id, array_position(w.table_ids, t.id)`,
      ),
    ];
  }

  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    for (const table of ['table_seat', 'table_wish'] as const)
      await tx.query({
        name: `meetings.records.forget-${table}`,
        text: `delete from meetings.${table} where person_id = $1`,
        values: [personId],
      });
  }
}
