import { Injectable } from '@nestjs/common';
import { DomainError, isId, titleIn, type Actor } from '#kernel';
import { Polls } from '#discussions';
import { Access } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import type { MeetingContentInput } from '../meeting/content.inputs.js';
import { MeetingWriting } from '../meeting/meeting-writing.service.js';
import type { Meeting } from '../meeting/meeting.type.js';
import type { MeetingOfPollInput } from './date-finding.inputs.js';
import {
  answersTo,
  datePollById,
  datePollsFor,
  dayChosen,
  holdDatePoll,
  keepMeetingOf,
  type DatePollRow,
} from './date-finding.repository.js';
import type { DateAnswer, DatePoll } from './date-finding.type.js';

/**
 * Finding a date: a poll over days in a community or group (asked, opened and closed by the verbs of polls), of which whoever
 * may edit the place makes a meeting. Who said which day suits is told to those who may answer: somebody who cannot come can
 * be asked. That is why no such poll is secret.
 */
@Injectable()
export class DateFinding {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly polls: Polls,
    private readonly meetings: MeetingWriting,
  ) {}

  /** Those that the reader may answer, or of which a meeting is still to be made. */
  async list(actor: Actor): Promise<DatePoll[]> {
    return this.whole(actor, await this.database.read<DatePollRow>(datePollsFor(actor)));
  }

  async get(actor: Actor, id: string): Promise<DatePoll> {
    const row = isId(id) ? await this.database.readOne<DatePollRow>(datePollById(actor, id)) : null;
    const [found] = row ? await this.whole(actor, [row]) : [];
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Makes a draft of a meeting on the chosen day; closes the poll where it is still open. One meeting for each poll. */
  async decide(actor: Actor, { key, pollId, optionId, titles }: MeetingOfPollInput): Promise<Meeting> {
    const { id } = await this.work.once(
      actor,
      { verb: 'makeMeetingOfPoll', key, content: { pollId, optionId, titles: titles ?? null } },
      async (tx) => {
        const day = await this.dayToDecide(tx, pollId, optionId);
        const content = {
          titles: titles?.length ? titles : null,
          date: day.day,
          startTime: day.startTime,
          endTime: day.endTime,
          timeZone: day.timeZone,
        } as MeetingContentInput;
        if (day.state === 'OPEN') await this.polls.closeWithin(tx, pollId);
        const made = await this.meetings.createWithin(tx, day.scopeId, content);
        await keepMeetingOf(tx, pollId, made.id);
        return made;
      },
    );
    return this.meetings.known(actor, id);
  }

  private async dayToDecide(tx: Tx, pollId: string, optionId: string) {
    await holdDatePoll(tx, pollId);
    const day = await dayChosen(tx, pollId, optionId);
    if (!day?.mayRead) throw new DomainError('NOT_FOUND', { field: 'input.pollId' });
    await this.access.require(tx.actor, day.scopeId, 'EDIT', tx);
    if (day.state === 'DRAFT') throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
    if (day.meetingId) throw new DomainError('CONFLICT', { rule: 'ALREADY_DECIDED' });
    if (!day.day) throw new DomainError('BAD_INPUT', { field: 'input.optionId', rule: 'NOT_IN_POLL' });
    return day;
  }

  private async whole(actor: Actor, rows: readonly DatePollRow[]): Promise<DatePoll[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const [polls, answers] = await Promise.all([
      this.polls.byId(actor, ids),
      this.database.read<DateAnswer & { pollId: string }>(answersTo(actor, ids)),
    ]);
    return rows.flatMap((row) => {
      const poll = polls.get(row.id);
      // A draft is shown to those who prepare it, where they prepare it.
      if (!poll || poll.state === 'DRAFT') return [];
      const own = answers.filter(({ pollId }) => pollId === row.id);
      return [{ ...row, placeTitle: titleIn(row.placeTitle, actor.languages), poll, answers: own }];
    });
  }
}
