import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';

/** What this room holds of a person: what they have to do, and did. What a place decided and set stays, with nobody's name. */
@Injectable()
export class OutcomesRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'outcomes';
  readonly floor = 6;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `outcomes.records.held-${name}`, text, values: [personId] },
    });
    return [
      part(
        'tasks',
        `select number, text, language, due, state, word, closed_at as "closedAt", created_at as "createdAt"
          from outcomes.task where owner_id = $1 order by number`,
      ),
      part(
        'tasksSet',
        `select number, text, language, created_at as "createdAt" from outcomes.task where set_by = $1 order by number`,
      ),
      part(
        'decisionsRecorded',
        `select number, text, language, decided, created_at as "createdAt" from outcomes.decision where recorded_by = $1 order by number`,
      ),
    ];
  }

  /** The name of who had a task before or after another stands in its revisions; a namesake's goes with it. */
  async forget(tx: Tx, { name }: Leaving): Promise<void> {
    await tx.query({
      name: 'outcomes.records.unname',
      text: `update outcomes.task_revision r set changes = (
          select jsonb_agg(case when c ->> 'field' = 'owner' then c
            || jsonb_build_object('from', nullif(c ->> 'from', $1::text), 'to', nullif(c ->> 'to', $1::text)) else c end)
          from jsonb_array_elements(r.changes) c)
        where r.changes @> jsonb_build_array(jsonb_build_object('field', 'owner', 'from', $1::text))
          or r.changes @> jsonb_build_array(jsonb_build_object('field', 'owner', 'to', $1::text))`,
      values: [name],
    });
  }
}
