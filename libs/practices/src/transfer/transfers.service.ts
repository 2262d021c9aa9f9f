import { Injectable } from '@nestjs/common';
import { DomainError, isId, parseFuzzyDate, type Actor } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, UnitOfWork, type PageOf, type Tx } from '#platform';
import { editionIn } from '../edition/edition.repository.js';
import { heldPractice } from '../practice/held-practice.js';
import { practiceEvent } from '../practice/practice.events.js';
import type { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import type { LockedPractice } from '../practice/writes.repository.js';
import { stands } from '../way/way.policy.js';
import { transferPages, type RecordTransferInput, type TransfersArgs } from './transfer.inputs.js';
import { faultInRecorder, faultInStep, inUseSince, stagesOpen } from './transfer.policy.js';
import {
  insertStep,
  listTransfers,
  speaksForTown,
  stepsOf,
  townsSpokenFor,
  transferIn,
  transfersOf,
  type KnownTransfer,
  type NewStep,
  type SpokenFor,
  type StepRow,
  type TransferRow,
} from './transfer.repository.js';
import type { PracticeTransfer, TransferChoice } from './transfer.type.js';

/** The ledger of what other towns take over: each writes down its own stages as it reaches them. */
@Injectable()
export class Transfers {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly practices: Practices,
  ) {}

  /** By practice, in the order in which they began; to be asked only for practices that the actor may read. */
  async of(actor: Actor, practiceIds: readonly string[]): Promise<Map<string, PracticeTransfer[]>> {
    const transfers = await this.database.read<TransferRow>(transfersOf(practiceIds));
    return byPractice(await this.withSteps(actor, transfers), (transfer) => transfer);
  }

  /** What travelled where, of all practices that stand and that the actor reads. */
  async list(
    actor: Actor,
    { community, first: asked, after }: TransfersArgs,
  ): Promise<PageOf<PracticeTransfer>> {
    const first = clampFirst(asked, transferPages);
    const rows = await this.database.read<TransferRow>(
      listTransfers(actor, community ?? null, idAfter(after), first + 1),
    );
    return pageOf(
      await this.withSteps(actor, rows),
      first,
      ({ id }) => [id],
      (transfer) => transfer,
    );
  }

  private async withSteps(actor: Actor, transfers: readonly TransferRow[]): Promise<PracticeTransfer[]> {
    if (transfers.length === 0) return [];
    const ids = transfers.map(({ id }) => id);
    const steps = await this.database.read<StepRow>(stepsOf(actor, ids));
    return transfers.map((transfer) => {
      const own = steps.filter(({ transferId }) => transferId === transfer.id);
      return { ...transfer, steps: own, inUseSince: inUseSince(own) };
    });
  }

  /** By practice, the towns for which the actor may record something, and what. */
  async choices(actor: Actor, practiceIds: readonly string[]): Promise<Map<string, TransferChoice[]>> {
    if (!actor.personId) return new Map();
    const towns = await this.database.read<SpokenFor>(townsSpokenFor(actor, practiceIds));
    return byPractice(towns, ({ municipality, stage, version }) => ({
      municipality,
      version,
      stages: stagesOpen(stage),
    }));
  }

  /** Writes down a stage that a town has reached. */
  async record(actor: Actor, input: RecordTransferInput): Promise<Practice> {
    const { practiceId, municipalityId, version } = input;
    await this.work.run(actor, async (tx) => {
      const practice = await heldPractice(tx, practiceId);
      await mustBeRecorder(tx, practice, municipalityId);
      const last = await transferIn(tx, practiceId, municipalityId);
      if ((last?.version ?? 0) !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: last?.version ?? 0 });
      const step = stepOf(input, actor);
      mustFollow(last, step);
      await insertStep(tx, step);
      tx.emit(practiceEvent('transfer.recorded', practice));
    });
    return this.practices.known(actor, practiceId);
  }
}

/** Where a page goes on. What is no id was not made by us. */
function idAfter(cursor: string | null | undefined): string | null {
  const [id] = keyOf(cursor, 1) ?? [null];
  if (id !== null && !isId(id)) throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return id;
}

function mustFollow(last: KnownTransfer | null, step: NewStep): void {
  const fault = faultInStep(last, step, new Date().toISOString());
  if (!fault) return;
  const { code, ...details } = fault;
  throw new DomainError(code, 'field' in details ? { ...details, field: `input.${details.field}` } : details);
}

async function mustBeRecorder(tx: Tx, practice: LockedPractice, municipalityId: string): Promise<void> {
  if (!tx.actor.personId) throw new DomainError('UNAUTHENTICATED');
  const current = practice.currentId ? await editionIn(tx, practice.currentId) : null;
  const fault = faultInRecorder({
    speaks: await speaksForTown(tx, { communityId: practice.communityId, municipalityId }),
    ownTown: practice.municipalityId === municipalityId,
    stands: current !== null && stands(current.state),
  });
  if (fault) throw new DomainError(fault.code, { rule: fault.rule });
}

/** An empty text says nothing, and why something was given up is said of that alone. */
function stepOf(input: RecordTransferInput, actor: Actor): NewStep {
  const { practiceId, municipalityId, stage, since, adaptations, evidence, reason, contact } = input;
  return {
    practiceId,
    municipalityId,
    stage,
    since: parseFuzzyDate(since ?? '')?.text ?? since ?? '',
    adaptations: adaptations || null,
    evidence: evidence || null,
    reason: (stage === 'GIVEN_UP' && reason) || null,
    contact: contact || null,
    language: input.language ?? actor.languages[0]!.split('-')[0]!,
  };
}

function byPractice<R extends { practiceId: string }, T>(
  rows: readonly R[],
  shown: (row: R) => T,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.practiceId, [...(found.get(row.practiceId) ?? []), shown(row)]);
  return found;
}
