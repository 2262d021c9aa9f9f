import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { UnitOfWork, type Tx } from '#platform';
import { momentOf } from '../live-session/live-session.repository.js';
import { Standings } from '../meeting/standing.js';
import { heldForLead } from './leading.js';
import { minutesMoved, type MinutesStep } from './minutes.events.js';
import type { LeadMinutesArgs, OpenMinutesCorrectionArgs } from './minutes.inputs.js';
import { moveMinutes, type StoredMinutes } from './minutes.repository.js';
import { AllMinutes } from './minutes.service.js';
import type { Minutes } from './minutes.type.js';

const year = 366 * 24 * 60 * 60 * 1000;

/** Minutes are led from writing through corrections, and back, by whoever runs the meeting. */
@Injectable()
export class LeadingMinutes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly all: AllMinutes,
  ) {}

  /** Asks those who were there for corrections; once more, to ask for longer. */
  openCorrection(actor: Actor, { until, ...asked }: OpenMinutesCorrectionArgs): Promise<Minutes> {
    return this.move(actor, asked, 'minutes.circulated', async (tx, minutes) => {
      mustBe(minutes, 'WRITING', 'CORRECTION');
      const ahead = Date.parse(until) - (await momentOf(tx));
      if (ahead <= 0) throw new DomainError('BAD_INPUT', { field: 'until', rule: 'IN_THE_PAST' });
      if (ahead > year) throw new DomainError('BAD_INPUT', { field: 'until', rule: 'TOO_FAR' });
      return { ...minutes, state: 'CORRECTION', correctionUntil: until };
    });
  }

  /** Those who were there read the draft no longer; of what is being written nothing changes. */
  returnToWriting(actor: Actor, asked: LeadMinutesArgs): Promise<Minutes> {
    return this.move(actor, asked, 'minutes.returned', (_, minutes) => {
      mustBe(minutes, 'WRITING', 'CORRECTION');
      return Promise.resolve({ ...minutes, state: 'WRITING', correctionUntil: null });
    });
  }

  private async move(
    actor: Actor,
    { meetingId, version }: LeadMinutesArgs,
    step: MinutesStep,
    moved: (tx: Tx, before: StoredMinutes) => Promise<StoredMinutes>,
  ): Promise<Minutes> {
    await this.work.run(actor, async (tx) => {
      const before = await heldForLead(tx, this.standings, meetingId, version);
      const after = { ...(await moved(tx, before)), version: version + 1 };
      await moveMinutes(tx, after);
      for (const event of minutesMoved(step, after)) tx.emit(event);
    });
    return this.all.ofReader(actor, meetingId);
  }
}

function mustBe({ state }: StoredMinutes, ...states: StoredMinutes['state'][]): void {
  if (!states.includes(state))
    throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: state });
}
