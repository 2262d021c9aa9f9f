/** The worker's look at the clock: who comes to a meeting is reminded a day before, and an hour before if they wish it. */
import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import { startOfMeeting } from '#meetings';
import { Database, Rounds, UnitOfWork } from '#platform';
import { noticeRaised } from '../notice/notice.events.js';
import type { Changed } from '../writing/writing.sql.js';
import { forgetOld, meetingsAround, remind, type DueReminder, type Planned } from './reminders.sql.js';

const lookEvery = 60_000;
const MINUTE = 60_000;
/** From how long before until how long before, in minutes; a worker that was away for hours still reminds in time. */
const aDayBefore = { from: 24 * 60, until: 120 };
const anHourBefore = { from: 65, until: 5 };
/** When a day begins whose hours nobody has said. */
const usualStart = '09:00';

@Injectable()
export class MeetingReminders {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
  ) {}

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('meeting-reminders', lookEvery, () => this.remind());
  }

  /** Reminds of everything that is due at this moment; returns how many were told. */
  async remind(now = Date.now()): Promise<number> {
    const around = await this.database.read<Planned>(meetingsAround(new Date(now).toISOString()));
    const due = around.flatMap((meeting) => dueAt(meeting, now));
    if (due.length === 0) return 0;
    return this.work.run(guest(), async (tx) => {
      await tx.query(forgetOld);
      const raised = await tx.query<Changed>(remind(due));
      for (const { personId, id, version } of raised) tx.emit(noticeRaised(personId, id, version));
      return raised.length;
    });
  }
}

function dueAt(meeting: Planned, now: number): DueReminder[] {
  const start = startOfMeeting({ ...meeting, startTime: meeting.startTime ?? usualStart });
  if (start === null) return [];
  const minutes = (Date.parse(start) - now) / MINUTE;
  const within = ({ from, until }: typeof aDayBefore): boolean => minutes <= from && minutes > until;
  const { id, planned } = meeting;
  if (within(aDayBefore)) return [{ id, planned, reason: 'MEETING_REMINDER' }];
  return meeting.startTime && within(anHourBefore) ? [{ id, planned, reason: 'MEETING_SOON' }] : [];
}
