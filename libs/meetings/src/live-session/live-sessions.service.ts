import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  conducted,
  DomainError,
  goesOn,
  usedAt,
  type Actor,
  type SessionCommand,
  type SessionStanding,
} from '#kernel';
import { OutcomeSources } from '#outcomes';
import { UnitOfWork, type Tx } from '#platform';
import { AgendaWriting } from '../agenda/agenda-writing.service.js';
import { AgendaItemKind } from '../agenda/agenda.type.js';
import { followSession } from '../floor/following.js';
import { Standings } from '../meeting/standing.js';
import { MinutesBeginning } from '../minutes/minutes-beginning.service.js';
import type { LiveRoom } from './live-room.type.js';
import { LiveRooms } from './live-rooms.service.js';
import { floorChanged, sessionConducted } from './live-session.events.js';
import type {
  ConductSessionInput,
  InsertAgendaItemInput,
  SessionCommandKind,
} from './live-session.inputs.js';
import { mustBelong } from './live-session.policy.js';
import {
  agendaOfSession,
  isPoll,
  leaveItem,
  sourceAt,
  lockSession,
  takeItem,
  updateSession,
  type AgendaRow,
  type LockedSession,
} from './live-session.repository.js';

/**
 * The live session: what the kernel's machine says is kept, and told to all who follow. Every command names the version that it was
 * pressed on, so of two moderators who press "next" at once one takes the step, and the other is told.
 */
@Injectable()
export class LiveSessions implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly rooms: LiveRooms,
    private readonly agenda: AgendaWriting,
    private readonly minutes: MinutesBeginning,
    private readonly outcomes: OutcomeSources,
  ) {}

  /** What is decided and set while an item is taken comes of it. */
  onModuleInit(): void {
    this.outcomes.readBy('meeting', sourceAt);
  }

  async conduct(actor: Actor, input: ConductSessionInput): Promise<LiveRoom> {
    const { meetingId, version } = input;
    const standing = await this.work.run(actor, async (tx) => {
      const conductor = await this.standings.ofConductor(tx, meetingId);
      const before = (await lockSession(tx, meetingId))!;
      if (before.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: before.version });
      if (input.command === 'OPEN' && conductor.state !== 'PLANNED')
        throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: conductor.state });
      if (input.command === 'LET_GUESTS_IN' && !(await this.standings.isPublic(meetingId, tx)))
        throw new DomainError('CONFLICT', { rule: 'NOT_PUBLIC' });
      const command = await this.commandOf(tx, before, input);
      const after = conducted(before, command, before.now);
      if (!after) throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: before.state });
      const pollId = command.kind === 'SHOW' ? (input.pollId ?? null) : before.pollId;
      await this.keepItems(tx, before, after);
      await updateSession(tx, { ...before, ...after, pollId, version: version + 1 }, before.state);
      tx.emit(sessionConducted(meetingId, version + 1));
      if (after.state !== before.state) {
        const floor = await followSession(
          tx,
          meetingId,
          { before: before.state, after: after.state },
          before.now,
        );
        tx.emit(floorChanged(meetingId, floor));
      }
      return conductor;
    });
    return this.rooms.seenFrom(standing);
  }

  /** Puts something into the agenda behind the item that is taken. */
  async insertItem(
    actor: Actor,
    { key, meetingId, title, minutes }: InsertAgendaItemInput,
  ): Promise<LiveRoom> {
    const content = {
      kind: AgendaItemKind.DISCUSSION,
      title,
      text: null,
      language: actor.languages[0]!,
      minutes: minutes ?? null,
      presenterId: null,
      links: [],
      sessionId: null,
    };
    await this.work.once(
      actor,
      { verb: 'insertAgendaItem', key, content: { meetingId, title, minutes } },
      async (tx) => {
        const standing = await this.standings.ofConductor(tx, meetingId);
        const session = (await lockSession(tx, meetingId))!;
        return this.agenda.insert(tx, standing, content, await this.standingItem(tx, session));
      },
    );
    return this.rooms.ofReader(actor, meetingId);
  }

  private async commandOf(
    tx: Tx,
    before: LockedSession,
    input: ConductSessionInput,
  ): Promise<SessionCommand> {
    const pressed: `${SessionCommandKind}` = input.command;
    mustBelong(input, { agendaItemId: ['TAKE'], seconds: ['EXTEND'], shows: ['SHOW'], pollId: ['SHOW'] });
    switch (pressed) {
      case 'PAUSE':
      case 'RESUME':
      case 'CLOSE':
        return { kind: pressed };
      case 'LET_GUESTS_IN':
      case 'KEEP_GUESTS_OUT':
        return { kind: 'GUESTS', join: pressed === 'LET_GUESTS_IN' };
      case 'OPEN': {
        const items = await this.items(tx, before);
        return { kind: 'OPEN', item: items.find(({ id }) => id === before.agendaItemId) ?? items[0] ?? null };
      }
      case 'NEXT':
        return { kind: 'TAKE', item: await this.beside(tx, before, 1) };
      case 'BACK':
        return { kind: 'TAKE', item: await this.beside(tx, before, -1) };
      case 'TAKE': {
        const item = (await this.items(tx, before)).find(({ id }) => id === input.agendaItemId);
        if (!item) throw new DomainError('NOT_FOUND', { field: 'input.agendaItemId' });
        return { kind: 'TAKE', item };
      }
      case 'EXTEND':
        return { kind: 'EXTEND', byMs: (input.seconds ?? 0) * 1000 };
      case 'SHOW': {
        if (!input.shows) throw new DomainError('BAD_INPUT', { field: 'input.shows', rule: 'REQUIRED' });
        const ofPoll = input.shows === 'POLL' || input.shows === 'RESULT';
        if (
          ofPoll !== Boolean(input.pollId) ||
          (input.pollId && !(await isPoll(tx, before.meetingId, input.pollId)))
        )
          throw new DomainError('BAD_INPUT', { field: 'input.pollId', rule: 'POLL' });
        return { kind: 'SHOW', what: input.shows };
      }
    }
  }

  /** The item after the one that is taken, or before it. */
  private async beside(tx: Tx, before: LockedSession, by: 1 | -1): Promise<AgendaRow> {
    const items = await this.items(tx, before);
    const at = items.findIndex(({ id }) => id === before.agendaItemId);
    const item = at === -1 ? items[0] : items[at + by];
    if (!item) throw new DomainError('CONFLICT', { rule: by === 1 ? 'LAST_ITEM' : 'FIRST_ITEM' });
    return item;
  }

  private items(tx: Tx, { meetingId }: LockedSession): Promise<AgendaRow[]> {
    return tx.query<AgendaRow>(agendaOfSession(meetingId));
  }

  /** The taken item, unless it was taken out of the agenda meanwhile. */
  private async standingItem(tx: Tx, session: LockedSession): Promise<string | null> {
    return (await this.items(tx, session)).find(({ id }) => id === session.agendaItemId)?.id ?? null;
  }

  /** How long the item has taken that is left; and that another one is taken. */
  private async keepItems(tx: Tx, before: LockedSession, after: SessionStanding): Promise<void> {
    const stops = after.state === 'CLOSED' && before.state !== 'CLOSED';
    const moves = after.agendaItemId !== before.agendaItemId;
    if (before.agendaItemId && (moves || stops))
      await leaveItem(tx, before.agendaItemId, usedAt(before.timer, before.now));
    const opens = after.state === 'OPEN' && !goesOn(before.state);
    if (after.agendaItemId && (moves || opens)) {
      await takeItem(tx, after.agendaItemId);
      await this.minutes.extend(tx, before.meetingId);
    }
    if (stops) await this.minutes.begin(tx, before.meetingId);
  }
}
