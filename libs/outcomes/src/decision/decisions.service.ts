import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { textChange } from '#municipalities';
import { clampFirst, Database, keyOf, pageOf, UnitOfWork, type PageOf, type Tx } from '#platform';
import { Places } from '../place/places.service.js';
import { OutcomeSources, type Source } from '../place/sources.js';
import { books } from '../revision/revision.repository.js';
import { nextOrdinal } from '../place/places.repository.js';
import { decisionEvent } from './decision.events.js';
import type {
  DecisionsArgs,
  EditDecisionInput,
  RecordDecisionInput,
  WithdrawDecisionArgs,
} from './decision.inputs.js';
import {
  decisionByNumber,
  decisionsById,
  decisionsFrom,
  endDecision,
  headOf,
  insertDecision,
  listDecisions,
  lockDecision,
  today,
  updateDecision,
  type LockedDecision,
} from './decision.repository.js';
import type { Decision } from './decision.type.js';

/** What an upper room records on its own responsibility: it has asked who may. */
export interface DecisionBirth {
  scopeId: string;
  text: string;
  language: string;
  decidedOn?: string | null;
  amendsId?: string | null;
  source?: Source | null;
}

/**
 * Decisions: recorded, corrected, amended by a later one, withdrawn. A decision is never deleted, and its number in its place
 * is never given again. It holds its place's counter first, and then the decision that it amends.
 */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly places: Places,
    private readonly sources: OutcomeSources,
  ) {}

  async list(actor: Actor, asked: DecisionsArgs): Promise<PageOf<Decision> & { streamHead: number }> {
    // The head before the rows: what is written in between comes as a fact once more, and not never.
    const place = await this.database.readOne<{ head: number }>(headOf(actor, asked.scopeId));
    if (!place) throw new DomainError('NOT_FOUND');
    const first = clampFirst(asked.first, { standard: 20, most: 100 });
    const rows = await this.database.read<Decision>(
      listDecisions(
        actor,
        { scopeId: asked.scopeId, below: asked.below ?? false },
        keyAfter(asked.after),
        first + 1,
      ),
    );
    const page = pageOf(
      rows,
      first,
      (row) => [row.sortKey, row.number],
      (row) => row,
    );
    return { ...page, streamHead: place.head };
  }

  async get(actor: Actor, number: number): Promise<Decision> {
    const found = await this.database.readOne<Decision>(decisionByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those that the actor may read, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Decision>> {
    const rows = await this.database.read<Decision>(decisionsById(actor, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What came of these sources, of those that the actor may read, by source. For the rooms above. */
  async from(actor: Actor, kind: string, sourceIds: readonly string[]): Promise<Map<string, Decision[]>> {
    const rows = await this.database.read<Decision>(decisionsFrom(actor, kind, sourceIds));
    const bySource = new Map<string, Decision[]>();
    for (const row of rows) bySource.set(row.sourceId!, [...(bySource.get(row.sourceId!) ?? []), row]);
    return bySource;
  }

  /** From the form: for those who keep the outcomes of the place. */
  async record(actor: Actor, { key, ...said }: RecordDecisionInput): Promise<Decision> {
    const { id } = await this.work.once(actor, { verb: 'recordDecision', key, content: said }, async (tx) => {
      const place = await this.places.mustKeep(tx, said.scopeId, 'input.scopeId');
      return this.recordIn(tx, { ...said, source: await this.sources.of(tx, place) });
    });
    return this.known(actor, id);
  }

  /** Records one inside the transaction of an upper room, which has asked who may. */
  async recordIn(tx: Tx, said: DecisionBirth): Promise<{ id: string; version: number }> {
    const id = newId();
    const decidedOn = said.decidedOn || (await today(tx));
    const ordinal = await nextOrdinal(tx, said.scopeId);
    const earlier = said.amendsId ? await holding(tx, said.amendsId, said.scopeId) : null;
    await insertDecision(tx, { ...said, id, ordinal, decidedOn, source: said.source ?? null });
    tx.emit(decisionEvent('decision.recorded', { id, scopeId: said.scopeId, version: 1 }));
    if (earlier) {
      await endDecision(tx, earlier.id, { amendedById: id });
      tx.emit(decisionEvent('decision.amended', { ...earlier, version: earlier.version + 1 }));
    }
    return { id, version: 1 };
  }

  /** Corrects what was written down. A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, ...said }: EditDecisionInput): Promise<Decision> {
    await this.work.run(actor, async (tx) => {
      const before = await this.toChange(tx, id);
      if (before.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: before.version });
      const after: LockedDecision = {
        ...before,
        text: said.text ?? before.text,
        language: said.language ?? before.language,
        decidedOn: said.decidedOn ?? before.decidedOn,
        version: version + 1,
      };
      const changes = [
        ...textChange('text', before.text, after.text),
        ...textChange('language', before.language, after.language),
        ...textChange('decidedOn', before.decidedOn, after.decidedOn),
      ];
      if (changes.length === 0) return;
      await updateDecision(tx, after);
      await books.decision.note(tx, after, changes);
      tx.emit(decisionEvent('decision.edited', after));
    });
    return this.known(actor, id);
  }

  /** Says that it does not hold any more, and why. Withdrawn once more it stays as it is. */
  async withdraw(actor: Actor, { id, reason }: WithdrawDecisionArgs): Promise<Decision> {
    await this.work.run(actor, async (tx) => {
      const before = await this.toChange(tx, id);
      if (before.state === 'WITHDRAWN') return;
      if (before.state === 'AMENDED') throw new DomainError('CONFLICT', { rule: 'AMENDED' });
      await endDecision(tx, id, { reason });
      const after = { ...before, version: before.version + 1 };
      const changes = [
        ...textChange('state', before.state, 'WITHDRAWN'),
        ...textChange('reason', null, reason),
      ];
      await books.decision.note(tx, after, changes);
      tx.emit(decisionEvent('decision.withdrawn', after));
    });
    return this.known(actor, id);
  }

  private async toChange(tx: Tx, id: string): Promise<LockedDecision> {
    const found = await lockDecision(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    await this.places.mustKeep(tx, found.scopeId);
    return found;
  }

  private async known(actor: Actor, id: string): Promise<Decision> {
    const decision = (await this.byId(actor, [id])).get(id);
    if (!decision) throw new DomainError('NOT_FOUND');
    return decision;
  }
}

/** A decision of this place that holds, held until the commit: of two that amend it at once the second is told. */
async function holding(tx: Tx, id: string, scopeId: string): Promise<LockedDecision> {
  const found = await lockDecision(tx, id);
  if (!found || found.scopeId !== scopeId) throw new DomainError('NOT_FOUND', { field: 'input.amendsId' });
  if (found.state !== 'ADOPTED')
    throw new DomainError('CONFLICT', { rule: 'HOLDS_NO_MORE', field: 'input.amendsId' });
  return found;
}

/** Where a page goes on: a moment and a number. What is neither was not made by us. */
export function keyAfter(cursor: string | null | undefined): (string | number)[] | null {
  const key = keyOf(cursor, 2);
  const [moment, number] = key ?? [];
  if (key && (Number.isNaN(Date.parse(String(moment))) || !Number.isSafeInteger(number)))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return key;
}
