import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';
import { questionEvent } from './question.events.js';

/** What is held of those who asked: their questions stay, as a tombstone's; whom they supported is forgotten. */
@Injectable()
export class QuestionsRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'questions';
  readonly floor = 7;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    const part = (name: string, text: string): HeldPart => ({
      name,
      rows: { name: `meetings.records.questions-${name}`, text, values: [personId] },
    });
    return [
      part(
        'asked',
        `select meeting_id as "meetingId", number, text, language, state from meetings.question where asker_id = $1 order by meeting_id, number`,
      ),
      part(
        'supported',
        `select q.meeting_id as "meetingId", q.number from meetings.question_support s join meetings.question q on q.id = s.question_id
          where s.person_id = $1 order by q.meeting_id, q.number`,
      ),
    ];
  }

  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    const lowered = await tx.query<{ id: string; meetingId: string; version: number }>({
      name: 'meetings.records.questions-supports',
      text: `with gone as (delete from meetings.question_support where person_id = $1 returning question_id)
        update meetings.question q set support = q.support - 1, version = q.version + 1 from gone where q.id = gone.question_id
        returning q.id, q.meeting_id as "meetingId", q.version`,
      values: [personId],
    });
    for (const question of lowered)
      tx.emit(questionEvent('question.supported', question.meetingId, question));
    await tx.query({
      name: 'meetings.records.questions-count',
      text: 'delete from meetings.question_asker where person_id = $1',
      values: [personId],
    });
  }
}
