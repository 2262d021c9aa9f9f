import { Injectable } from '@nestjs/common';
import { DomainError, instantOf, labelsOf, localTimeOf, newId, type Actor } from '#kernel';
import { Scopes } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { Standings } from '../meeting/standing.js';
import type { AskedQuestion } from './answers.policy.js';
import { registrationEdited } from './registration.events.js';
import type { SeatsInput, SetRegistrationInput } from './registration.inputs.js';
import { doorOf, type DoorRow } from './registration.repository.js';
import { Registrations, spanOf } from './registrations.service.js';
import { lockPools, moveRemoteSeats, putPool } from './seats.repository.js';
import { Seats } from './seats.service.js';
import { holdSettings, putSettings } from './settings.repository.js';

/** Whoever runs a meeting says how one registers for it. Where there are more seats than before, those who wait move up at once. */
@Injectable()
export class RegistrationSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly standings: Standings,
    private readonly seats: Seats,
    private readonly registrations: Registrations,
  ) {}

  /** Returns the questions, with their ids. */
  async set(actor: Actor, input: SetRegistrationInput): Promise<readonly AskedQuestion[]> {
    const { meetingId } = input;
    const quotas = {
      main: quotasOf(input.seats, 'seats'),
      remote: quotasOf(input.remoteSeats, 'remoteSeats'),
    };
    return this.work.run(actor, async (tx) => {
      await holdSettings(tx, meetingId);
      await lockPools(tx, { meetingId });
      const door = await this.toChange(tx, meetingId, input.version);
      // from now on it is those with a seat who write in it (meetingWriters)
      if (door.version === 0) await this.scopes.rewrite(tx, meetingId, { write: 'HERE' });
      const { main, remote } = quotas;
      await putPool(tx, { meetingId, kind: 'MAIN', capacity: input.seats.capacity ?? null, quotas: main });
      const capacity = input.remoteSeats?.capacity ?? null;
      await putPool(tx, { meetingId, kind: 'REMOTE', capacity, quotas: remote });
      const separateRemote = Boolean(input.remoteSeats);
      const questions = questionsOf(input, door.questions);
      await putSettings(tx, {
        ...input,
        ...deadlineOf(input, door),
        separateRemote,
        questions,
        version: input.version + 1,
      });
      const pools = await lockPools(tx, { meetingId });
      const of = (kind: string) => pools.find((pool) => pool.kind === kind)!;
      if (door.separateRemote && !separateRemote) await moveRemoteSeats(tx, of('REMOTE').id, of('MAIN').id);
      if (!door.separateRemote && separateRemote) await moveRemoteSeats(tx, of('MAIN').id, of('REMOTE').id);
      const span = spanOf(door);
      const moved = [];
      for (const pool of pools) moved.push(...(await this.seats.renew(tx, pool, span)));
      tx.emit(registrationEdited(meetingId, input.version + 1));
      await this.registrations.follow(tx, meetingId, moved);
      return questions;
    });
  }

  private async toChange(tx: Tx, meetingId: string, version: number): Promise<DoorRow> {
    const door = await doorOf(tx, meetingId);
    if (!door) throw new DomainError('NOT_FOUND');
    await this.standings.ofRunner(tx, meetingId);
    if (door.version !== version)
      throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: door.version });
    return door;
  }
}

/** What is kept for whom, each sector once and together not more than there are: else nobody could be let in by the rule. */
function quotasOf(seats: SeatsInput | null | undefined, field: string): Record<string, number> {
  const quotas: Record<string, number> = {};
  let kept = 0;
  for (const quota of seats?.quotas ?? []) {
    if (quota.sector in quotas)
      throw new DomainError('BAD_INPUT', { field: `input.${field}.quotas`, rule: 'TWICE' });
    quotas[quota.sector] = quota.seats;
    kept += quota.seats;
  }
  const capacity = seats?.capacity ?? null;
  if (kept > 0 && (capacity === null || kept > capacity))
    throw new DomainError('BAD_INPUT', { field: `input.${field}.quotas`, rule: 'MORE_THAN_SEATS' });
  return quotas;
}

function deadlineOf({ deadline, deadlineZone }: SetRegistrationInput, { timeZone }: DoorRow) {
  if (!deadline) return { deadline: null, deadlineZone: null, deadlineAt: null };
  const local = localTimeOf(deadline, deadlineZone ?? timeZone);
  if (!local) throw new DomainError('BAD_INPUT', { field: 'input.deadline', rule: 'NOT_A_TIME' });
  return { deadline, deadlineZone: local.zone, deadlineAt: instantOf(local) };
}

/** One that was asked before keeps its id, and so do its choices: a form that is open can still be sent. */
function questionsOf({ questions }: SetRegistrationInput, before: readonly AskedQuestion[]): AskedQuestion[] {
  const known = new Map(before.map((question) => [question.id, question]));
  return questions.map(({ id, kind, texts, required, choices }) => {
    const earlier = id ? known.get(id) : undefined;
    if (id && !known.delete(id)) throw new DomainError('NOT_FOUND', { field: 'input.questions.id' });
    const chosen = kind === 'ONE' || kind === 'SEVERAL' ? (choices ?? []) : [];
    if ((kind === 'ONE' || kind === 'SEVERAL') && chosen.length < 2)
      throw new DomainError('BAD_INPUT', { field: 'input.questions.choices', rule: 'TOO_FEW' });
    const choiceIds = new Set(earlier?.choices.map((choice) => choice.id));
    return {
      id: id || newId(),
      kind,
      texts: labelsOf(texts),
      required,
      choices: chosen.map((choice) => {
        if (choice.id && !choiceIds.delete(choice.id))
          throw new DomainError('NOT_FOUND', { field: 'input.questions.choices.id' });
        return { id: choice.id || newId(), texts: labelsOf(choice.texts) };
      }),
    };
  });
}
