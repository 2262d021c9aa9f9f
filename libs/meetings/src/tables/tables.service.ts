import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import { divide, seeded } from './division.js';
import type {
  AddTableInput,
  EditTableInput,
  JoinTableArgs,
  OpenTableThreadInput,
  WishForTablesArgs,
  WriteTableOutputInput,
} from './table.inputs.js';
import { keepsTables, mayChoose, mayWriteOutput, mostTables, seesPeople } from './table.policy.js';
import {
  deleteTable,
  guestsOf,
  insertTable,
  lockTable,
  lockTables,
  maySit,
  nextNumber,
  ownPlace,
  seatAll,
  setWishes,
  sit,
  stand,
  tableOf,
  tablesOf,
  updateTable,
  writeOutput,
  type HeldTable,
  type TableRow,
} from './table.repository.js';
import { TableTalk } from './table-talk.service.js';
import { tablesChanged } from './table.events.js';
import type { MeetingTable, MeetingTables } from './table.type.js';

/**
 * The tables of a meeting: set up and divided by who runs or moderates it, wished for and joined by those who take part, and what
 * each brings back to all. Who sits down holds the table's row, so that no table has more people than seats; the division
 * holds all of them.
 */
@Injectable()
export class Tables {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly talk: TableTalk,
  ) {}

  async of(actor: Actor, meetingId: string): Promise<MeetingTables> {
    if (!isId(meetingId)) throw new DomainError('NOT_FOUND');
    const standing = await this.standings.ofReader(actor, meetingId);
    const [rows, talk, own] = await Promise.all([
      this.database.read<TableRow>(tablesOf(meetingId)),
      this.talk.of(actor, standing),
      this.database.readOne<{ tableId: string | null; wishes: string[] }>(
        ownPlace(meetingId, actor.personId),
      ),
    ]);
    const shown = seesPeople(standing);
    return {
      meetingId,
      items: rows.map(({ threadId, ...row }) => ({
        ...row,
        thread: talk.threads.get(row.id) ?? null,
        viewerMayTalk: talk.mayBegin && threadId === null,
        people: shown ? row.people : [],
        outputBy: shown ? row.outputBy : null,
        viewerMayWrite: mayWriteOutput(standing, own!.tableId === row.id),
      })),
      viewerTableId: own!.tableId,
      viewerWishes: own!.wishes,
      viewerMayChoose: mayChoose(standing),
      viewerMayKeep: keepsTables(standing),
    };
  }

  async add(actor: Actor, { key, ...said }: AddTableInput): Promise<MeetingTable> {
    const { meetingId } = said;
    const { id } = await this.work.once(actor, { verb: 'addTable', key, content: said }, async (tx) => {
      await this.standings.ofConductor(tx, meetingId);
      const { number, all } = await nextNumber(tx, meetingId);
      if (all >= mostTables) throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
      const table = { ...said, id: newId(), number };
      await insertTable(tx, table);
      tx.emit(tablesChanged(meetingId));
      return { id: table.id, version: 1 };
    });
    return this.one(actor, meetingId, id);
  }

  /** A change made on an older version is a CONFLICT. */
  edit(actor: Actor, { id, version, title, seats }: EditTableInput): Promise<MeetingTable> {
    return this.at(actor, id, async (tx, table, standing) => {
      if (!keepsTables(standing)) throw refused(actor);
      if (table.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: table.version });
      if (seats < table.taken)
        throw new DomainError('CONFLICT', { rule: 'MORE_SIT_THERE', field: 'input.seats' });
      await updateTable(tx, id, title, seats);
    });
  }

  /** What was written at a table is not thrown away with it. */
  async remove(actor: Actor, id: string): Promise<MeetingTables> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { table, standing } = await this.held(tx, actor, id);
      if (!keepsTables(standing)) throw refused(actor);
      if (table.output) throw new DomainError('CONFLICT', { rule: 'HAS_OUTPUT' });
      await deleteTable(tx, id, table.meetingId);
      tx.emit(tablesChanged(table.meetingId));
      return table.meetingId;
    });
    return this.of(actor, meetingId);
  }

  /** Where one would like to sit. Nobody is told: it counts when people are divided. */
  async wish(actor: Actor, { meetingId, tableIds }: WishForTablesArgs): Promise<MeetingTables> {
    await this.work.run(actor, async (tx) => {
      const standing = await this.standings.ofReader(actor, meetingId, tx);
      if (!actor.personId || !standing.participates) throw refused(actor);
      if (!mayChoose(standing)) throw new DomainError('CONFLICT', { rule: 'NOT_NOW' });
      const known = new Set((await lockTables(tx, meetingId)).map(({ id }) => id));
      if (tableIds.some((id) => !known.has(id))) throw new DomainError('NOT_FOUND', { field: 'tableIds' });
      await setWishes(tx, meetingId, tableIds);
    });
    return this.of(actor, meetingId);
  }

  /** Sits down, or is seated; who sat elsewhere leaves there. Of those who come for the last seat at once one gets it. */
  join(actor: Actor, { id, personId }: JoinTableArgs): Promise<MeetingTable> {
    return this.at(actor, id, async (tx, table, standing) => {
      const other = personId && personId !== actor.personId ? personId : null;
      if (!actor.personId || !(keepsTables(standing) || (!other && standing.participates)))
        throw refused(actor);
      if (!keepsTables(standing) && !mayChoose(standing))
        throw new DomainError('CONFLICT', { rule: 'NOT_NOW' });
      if (other && !(await maySit(tx, table.meetingId, other)))
        throw new DomainError('NOT_FOUND', { field: 'personId' });
      const who = other ?? actor.personId;
      if ((await tableOf(tx, table.meetingId, who)) === id) return;
      if (table.taken >= table.seats) throw new DomainError('CONFLICT', { rule: 'FULL' });
      await sit(tx, table.meetingId, who, id);
    });
  }

  /** Gets up from the table where one sits. */
  async leave(actor: Actor, meetingId: string): Promise<MeetingTables> {
    await this.work.run(actor, async (tx) => {
      await this.standings.ofReader(actor, meetingId, tx);
      if (!actor.personId) throw refused(actor);
      if (await stand(tx, meetingId, actor.personId)) tx.emit(tablesChanged(meetingId));
    });
    return this.of(actor, meetingId);
  }

  /** Divides all who come by their wishes, and then evenly by sector, town and language; whoever sat somewhere may sit elsewhere. */
  async divide(actor: Actor, meetingId: string, seed = randomInt(2 ** 32 - 1)): Promise<MeetingTables> {
    await this.work.run(actor, async (tx) => {
      await this.standings.ofConductor(tx, meetingId);
      const tables = await lockTables(tx, meetingId);
      const division = divide(await guestsOf(tx, meetingId), tables, seeded(seed));
      if (!division) throw new DomainError('CONFLICT', { rule: 'TOO_FEW_SEATS' });
      await seatAll(tx, meetingId, division);
      tx.emit(tablesChanged(meetingId));
    });
    return this.of(actor, meetingId);
  }

  /** What the table brings back. Of two who write at once the second is told, with what stands there now. */
  write(actor: Actor, { id, version, text, language }: WriteTableOutputInput): Promise<MeetingTable> {
    return this.at(actor, id, async (tx, table, standing) => {
      const sits = actor.personId !== null && (await tableOf(tx, table.meetingId, actor.personId)) === id;
      if (!mayWriteOutput(standing, sits)) throw refused(actor);
      if (table.outputVersion !== version)
        throw new DomainError('CONFLICT', {
          rule: 'CHANGED',
          currentVersion: table.outputVersion,
          currentText: table.output,
        });
      await writeOutput(tx, id, text, language);
    });
  }

  private async at(
    actor: Actor,
    id: string,
    act: (tx: Tx, table: HeldTable, standing: Standing) => Promise<void>,
  ): Promise<MeetingTable> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { table, standing } = await this.held(tx, actor, id);
      await act(tx, table, standing);
      tx.emit(tablesChanged(table.meetingId, table.version));
      return table.meetingId;
    });
    return this.one(actor, meetingId, id);
  }

  /** Says the first word about what a table works on. */
  async talkAbout(actor: Actor, input: OpenTableThreadInput): Promise<MeetingTable> {
    return this.one(actor, await this.talk.open(actor, input), input.tableId);
  }

  private async held(tx: Tx, actor: Actor, id: string): Promise<{ table: HeldTable; standing: Standing }> {
    const table = await lockTable(tx, id);
    if (!table) throw new DomainError('NOT_FOUND');
    return { table, standing: await this.standings.ofReader(actor, table.meetingId, tx) };
  }

  private async one(actor: Actor, meetingId: string, id: string): Promise<MeetingTable> {
    const found = (await this.of(actor, meetingId)).items.find((one) => one.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}
