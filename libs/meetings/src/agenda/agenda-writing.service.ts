import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { textChange } from '#municipalities';
import { UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import { sessionConducted } from '../live-session/live-session.events.js';
import { meetingBook } from '../revision/revision.repository.js';
import { agendaOrdered, itemChanged } from './agenda.events.js';
import type {
  AddAgendaItemInput,
  AgendaItemInput,
  EditAgendaItemInput,
  OrderAgendaInput,
} from './agenda.inputs.js';
import {
  keepsAgenda,
  mayEditItem,
  mayPropose,
  mostItems,
  mostProposalsOfOne,
  seesProposals,
} from './agenda.policy.js';
import {
  agendaOf,
  countItems,
  insertItem,
  isSessionOf,
  isSomebody,
  lockAgenda,
  lockItem,
  meetingOfItem,
  orderItems,
  raiseAgenda,
  shiftBehind,
  updateItem,
  type ItemContent,
  type ItemRow,
} from './agenda.repository.js';
import type { Agenda, AgendaItem } from './agenda.type.js';
import { Agendas, noAgenda } from './agendas.service.js';

/**
 * Who takes part in a meeting proposes; who runs or moderates it puts things into its agenda, accepts, edits, orders and removes
 * them. What stands in it is changed under the agenda's own lock, so that two who order it at once do so one after the other, and
 * the second is told that it has changed.
 */
@Injectable()
export class AgendaWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly agendas: Agendas,
  ) {}

  /** A proposal; from those who keep the agenda it stands there at once, as the last. */
  async add(actor: Actor, { key, meetingId, content }: AddAgendaItemInput): Promise<AgendaItem> {
    const { id } = await this.work.once(
      actor,
      { verb: 'addAgendaItem', key, content: { meetingId, content } },
      async (tx) => {
        const standing = await this.standings.ofReader(actor, meetingId, tx);
        if (!mayPropose(standing)) throw refused(actor);
        if (keepsAgenda(standing)) return this.insert(tx, standing, contentOf(content), null);
        await lockAgenda(tx, meetingId);
        const { all, proposedByActor } = await countItems(tx, meetingId);
        if (all >= mostItems || proposedByActor >= mostProposalsOfOne)
          throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
        const item = await this.write(tx, standing, contentOf(content), {
          state: 'PROPOSED',
          position: null,
        });
        tx.emit(itemChanged('agenda.proposed', item));
        return item;
      },
    );
    return this.item(actor, meetingId, id);
  }

  /** Puts something into the agenda behind an item that stands there, or as the last. For other nouns of this room. */
  async insert(
    tx: Tx,
    standing: Standing,
    content: ItemContent,
    behindId: string | null,
  ): Promise<{ id: string; version: number }> {
    await lockAgenda(tx, standing.id);
    const { all, standing: last } = await countItems(tx, standing.id);
    if (all >= mostItems) throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
    const before = behindId ? await this.standingAt(tx, standing.id, behindId) : last;
    await shiftBehind(tx, standing.id, before, 1);
    const item = await this.write(tx, standing, content, { state: 'STANDING', position: before + 1 });
    await this.changed(tx, standing, null, lineOf(item));
    tx.emit(itemChanged('agenda.added', item));
    return item;
  }

  /** A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, content }: EditAgendaItemInput): Promise<AgendaItem> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { standing, item } = await this.toChange(tx, id);
      if (item.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: item.version });
      const after = { ...item, ...contentOf(content), version: version + 1 };
      await this.mustPointToWhatIs(tx, standing.id, after, item);
      await updateItem(tx, after);
      if (item.state === 'STANDING') await this.changed(tx, standing, lineOf(item), lineOf(after));
      tx.emit(itemChanged('agenda.edited', after));
      return standing.id;
    });
    return this.item(actor, meetingId, id);
  }

  /** Takes a proposal into the agenda, as the last. Of two who do so at once the second is told. */
  async accept(actor: Actor, id: string): Promise<AgendaItem> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { standing, item } = await this.toChange(tx, id);
      if (!keepsAgenda(standing)) throw refused(actor);
      if (item.state !== 'PROPOSED') throw new DomainError('CONFLICT', { rule: 'ALREADY_STANDING' });
      const { standing: last } = await countItems(tx, standing.id);
      const after: ItemRow = { ...item, state: 'STANDING', position: last + 1, version: item.version + 1 };
      await updateItem(tx, after);
      await this.changed(tx, standing, null, lineOf(after));
      tx.emit(itemChanged('agenda.added', after));
      return standing.id;
    });
    return this.item(actor, meetingId, id);
  }

  /** Takes something out, or a proposal back. */
  async remove(actor: Actor, id: string): Promise<Agenda> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const { standing, item } = await this.toChange(tx, id);
      const after: ItemRow = { ...item, state: 'REMOVED', position: null, version: item.version + 1 };
      await updateItem(tx, after);
      if (item.position !== null) {
        await shiftBehind(tx, standing.id, item.position, -1);
        await this.changed(tx, standing, lineOf(item), null);
      }
      tx.emit(itemChanged('agenda.removed', after));
      return standing.id;
    });
    return this.agenda(actor, meetingId);
  }

  /** The whole order at once, made on one version of the agenda: a newer one is a CONFLICT. */
  async order(actor: Actor, { meetingId, version, agendaItemIds }: OrderAgendaInput): Promise<Agenda> {
    await this.work.run(actor, async (tx) => {
      const standing = await this.standings.ofConductor(tx, meetingId);
      const current = await lockAgenda(tx, meetingId);
      if (current !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: current });
      const before = await tx.query<ItemRow>(agendaOf(meetingId));
      const byId = new Map(before.map((item) => [item.id, item]));
      if (agendaItemIds.length !== before.length || agendaItemIds.some((id) => !byId.has(id)))
        throw new DomainError('BAD_INPUT', { field: 'input.agendaItemIds', rule: 'NOT_ALL_ITEMS' });
      await orderItems(tx, meetingId, agendaItemIds);
      const titles = (ids: readonly string[]) => ids.map((id) => byId.get(id)!.title).join('\n');
      const raised = await this.changed(tx, standing, titles([...byId.keys()]), titles(agendaItemIds));
      tx.emit(agendaOrdered(meetingId, raised));
    });
    return this.agenda(actor, meetingId);
  }

  /** The item and its agenda, held, where the actor may change it. */
  private async toChange(tx: Tx, id: string): Promise<{ standing: Standing; item: ItemRow }> {
    const { actor } = tx;
    const found = await tx.queryOne<{ meetingId: string }>(meetingOfItem(id));
    if (!found) throw new DomainError('NOT_FOUND');
    const standing = await this.standings.ofReader(actor, found.meetingId, tx);
    await lockAgenda(tx, standing.id);
    const item = await lockItem(tx, id);
    const hidden = item?.state === 'PROPOSED' && !seesProposals(standing);
    if (!item || hidden) throw new DomainError('NOT_FOUND');
    if (!mayEditItem(standing, item, actor.personId)) throw refused(actor);
    return { standing, item };
  }

  private async standingAt(tx: Tx, meetingId: string, id: string): Promise<number> {
    const item = await lockItem(tx, id);
    if (item?.meetingId !== meetingId || item.position === null) throw new DomainError('NOT_FOUND');
    return item.position;
  }

  private async write(
    tx: Tx,
    { id: meetingId }: Standing,
    content: ItemContent,
    at: Pick<ItemRow, 'state' | 'position'>,
  ): Promise<ItemRow> {
    await this.mustPointToWhatIs(tx, meetingId, content, null);
    const item = { id: newId(), meetingId, proposerId: tx.actor.personId, version: 1, ...content, ...at };
    await insertItem(tx, item);
    return item;
  }

  /** Who presents may have been erased since, and the session taken out: what was not changed is not asked again. */
  private async mustPointToWhatIs(
    tx: Tx,
    meetingId: string,
    { presenterId, sessionId }: ItemContent,
    before: ItemContent | null,
  ): Promise<void> {
    const field = (name: string) => ({ field: `input.content.${name}` });
    if (presenterId && presenterId !== before?.presenterId && !(await isSomebody(tx, presenterId)))
      throw new DomainError('NOT_FOUND', field('presenterId'));
    if (sessionId && sessionId !== before?.sessionId && !(await isSessionOf(tx, meetingId, sessionId)))
      throw new DomainError('NOT_FOUND', field('sessionId'));
  }

  /** What stands in the agenda has changed: it is counted, and kept with the meeting's revisions. */
  private async changed(tx: Tx, meeting: Standing, from: string | null, to: string | null): Promise<number> {
    await meetingBook.note(tx, meeting, textChange('agenda', from, to));
    tx.emit(sessionConducted(meeting.id, 1));
    return raiseAgenda(tx, meeting.id);
  }

  private async agenda(actor: Actor, meetingId: string): Promise<Agenda> {
    return (await this.agendas.byMeeting(actor, [meetingId])).get(meetingId) ?? noAgenda();
  }

  private async item(actor: Actor, meetingId: string, id: string): Promise<AgendaItem> {
    const { items, proposals } = await this.agenda(actor, meetingId);
    const found = [...items, ...proposals].find((one) => one.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

function contentOf({ kind, title, text, language, minutes, ...rest }: AgendaItemInput): ItemContent {
  return {
    kind,
    title,
    text: text || null,
    language,
    minutes: minutes ?? null,
    presenterId: rest.presenterId ?? null,
    links: rest.links ?? [],
    sessionId: rest.sessionId ?? null,
  };
}

/** An item in a revision. */
function lineOf({ title, minutes, text }: ItemContent): string {
  return [minutes === null ? title : `${title} (${minutes} min)`, text].filter(Boolean).join('\n');
}
