import { Injectable } from '@nestjs/common';
import { DomainError, guest, isId, newId, type Actor, type EventType } from '#kernel';
import { clampFirst, Database, eachApart, keyOf, pageOf, UnitOfWork, type PageOf, type Tx } from '#platform';
import { refusal } from '../refusal.js';
import { pollChanged, pollEvent } from './poll.events.js';
import type { DraftPlacePollInput, PollInput, PollsArguments } from './poll.inputs.js';
import { mayClosePoll, mustBePossible } from './poll.policy.js';
import {
  closePoll,
  deletePoll,
  deskOf,
  endedPolls,
  holdPoll,
  holdPostOf,
  insertPlacePoll,
  openPoll,
  placeOfPolls,
  pollsById,
  pollsOfPlace,
  shuffleBallots,
  type HeldPoll,
  type PlaceOfPolls,
} from './poll.repository.js';
import type { Poll } from './poll.type.js';
import { PollPresence } from './presence.js';

const pageBounds = { standard: 50, most: 100 };

/**
 * Polls: those of a place are prepared, opened and closed by who keeps order there (of a meeting also by who runs it); those
 * in posts are born open, and closed by their author too. The verbs that take a ticket are for rooms above, which do more in
 * the same transaction: they ask for the same rights.
 */
@Injectable()
export class Polls {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly presence: PollPresence,
  ) {}

  /** NOT_FOUND also for a draft, unless the actor keeps order there. */
  async get(actor: Actor, id: string): Promise<Poll> {
    const found = isId(id) ? (await this.byId(actor, [id])).get(id) : null;
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those of these polls that the actor may see, by id. For the rooms above. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Poll>> {
    const rows = await this.database.read<{ poll: Poll }>(pollsById(actor, ids));
    return new Map(rows.map(({ poll }) => [poll.id, poll]));
  }

  /** Those of a place itself, the latest first; not those in the posts of its threads. */
  async ofPlace(actor: Actor, { scopeId, first, after }: PollsArguments): Promise<PageOf<Poll>> {
    const count = clampFirst(first, pageBounds);
    type Row = { id: string | null; at: string; poll: Poll };
    const rows = await this.database.read<Row>(pollsOfPlace(actor, scopeId, keyOf(after, 2), count + 1));
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    const own = rows.filter(({ id }) => id !== null);
    return pageOf(
      own,
      count,
      (row) => [row.at, row.id!],
      (row) => row.poll,
    );
  }

  /** Prepares a poll of a place. */
  async draft(actor: Actor, { key, scopeId, poll }: DraftPlacePollInput): Promise<Poll> {
    const { id } = await this.work.once(
      actor,
      { verb: 'draftPoll', key, content: { scopeId, poll } },
      async (tx) => ({ id: await this.draftWithin(tx, scopeId, poll), version: 1 }),
    );
    return this.get(actor, id);
  }

  async draftWithin(tx: Tx, scopeId: string, poll: PollInput): Promise<string> {
    mustBePossible(poll, Date.now());
    const place = await tx.queryOne<PlaceOfPolls>(placeOfPolls(tx.actor, scopeId));
    if (!place?.keeps || !place.mayRead) throw refusal(tx.actor, place);
    if (!place.hasStream) throw new DomainError('NOT_FOUND', { field: 'input.scopeId' });
    const id = newId();
    await tx.query(insertPlacePoll(tx.actor, id, scopeId, poll));
    await this.tellDesk(tx, 'poll.drafted', { id, scopeId });
    return id;
  }

  /** Asks something else in a draft: who has the older one before them sees the newer. */
  async edit(actor: Actor, id: string, poll: PollInput): Promise<Poll> {
    mustBePossible(poll, Date.now());
    await this.work.run(actor, async (tx) => {
      const held = await this.heldDraft(tx, id);
      for (const statement of deletePoll(id)) await tx.query(statement);
      await tx.query(insertPlacePoll(actor, id, held.scopeId, poll));
      await this.tellDesk(tx, 'poll.edited', held);
    });
    return this.get(actor, id);
  }

  /** Gives a draft up. */
  async remove(actor: Actor, id: string): Promise<string> {
    await this.work.run(actor, async (tx) => {
      const held = await this.heldDraft(tx, id);
      for (const statement of deletePoll(id)) await tx.query(statement);
      await this.tellDesk(tx, 'poll.removed', held);
    });
    return id;
  }

  /** Lets people vote; of one that is open already nothing changes, and one that is closed stays so. */
  async open(actor: Actor, id: string): Promise<Poll> {
    await this.work.run(actor, (tx) => this.openWithin(tx, id));
    return this.get(actor, id);
  }

  async openWithin(tx: Tx, id: string): Promise<void> {
    const held = await this.kept(tx, id);
    if (held.state === 'OPEN') return;
    if (held.state === 'CLOSED') throw new DomainError('CONFLICT', { rule: 'POLL_OVER' });
    if (held.endsAt && Date.parse(held.endsAt) <= Date.now())
      throw new DomainError('CONFLICT', { rule: 'IN_THE_PAST' });
    await tx.query(openPoll(id));
    tx.emit(pollChanged('poll.opened', held));
  }

  /**
   * Ends a poll now, with whoever is present written down; its counts stay as they are, and secret ballots are parted from the
   * order in which they came. Whoever votes at this moment is counted or told that it is over.
   */
  async close(actor: Actor, id: string): Promise<Poll> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, (tx) => this.closeWithin(tx, id));
    return this.get(actor, id);
  }

  async closeWithin(tx: Tx, id: string): Promise<void> {
    const held = await heldPoll(tx, id);
    if (!held?.mayRead) throw new DomainError('NOT_FOUND');
    if (held.state === 'DRAFT' && !held.keeps) throw new DomainError('NOT_FOUND');
    const may = held.threadId ? mayClosePoll(held) : held.keeps;
    if (!may) throw refusal(tx.actor, held);
    if (held.state === 'DRAFT') throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
    await this.end(tx, held);
  }

  /** Closes those whose time is over; gives how many. The worker asks for it every few seconds. */
  async closeEnded(): Promise<number> {
    const ended = await this.database.read<{ id: string }>(endedPolls);
    await eachApart(ended, ({ id }) =>
      this.work.run(guest(), async (tx) => {
        const held = await heldPoll(tx, id);
        if (held) await this.end(tx, held);
      }),
    );
    return ended.length;
  }

  private async end(tx: Tx, held: HeldPoll): Promise<void> {
    if (held.state !== 'OPEN') return;
    const scope = { id: held.scopeId, kind: held.scopeKind };
    const present = await this.presence.count(tx, scope, held.byMunicipality);
    if (held.secret) await tx.query(shuffleBallots(held.id));
    await tx.query(closePoll(tx.actor, held.id, present));
    tx.emit(pollChanged('poll.closed', held));
  }

  /** The poll of a place, held, where the actor keeps order. */
  private async kept(tx: Tx, id: string): Promise<HeldPoll> {
    const held = isId(id) ? await heldPoll(tx, id) : null;
    if (!held?.mayRead || (held.state === 'DRAFT' && !held.keeps)) throw new DomainError('NOT_FOUND');
    if (!held.keeps) throw refusal(tx.actor, held);
    return held;
  }

  private async heldDraft(tx: Tx, id: string): Promise<HeldPoll> {
    const held = await this.kept(tx, id);
    if (held.state !== 'DRAFT') throw new DomainError('CONFLICT', { rule: 'NOT_A_DRAFT' });
    return held;
  }

  private async tellDesk(
    tx: Tx,
    type: Extract<EventType, 'poll.drafted' | 'poll.edited' | 'poll.removed'>,
    poll: { id: string; scopeId: string },
  ): Promise<void> {
    const desk = await tx.queryOne<{ id: string }>(deskOf(poll.scopeId));
    if (desk) tx.emit(pollEvent(type, desk.id, poll.id));
  }
}

/** First the post, then the poll, as everybody who holds both does. */
async function heldPoll(tx: Tx, id: string): Promise<HeldPoll | null> {
  await tx.query(holdPostOf(id));
  return tx.queryOne<HeldPoll>(holdPoll(tx.actor, id));
}
