import { Injectable } from '@nestjs/common';
import { DomainError, extended, newId, started, stopped, timerOf, type Actor } from '#kernel';
import { UnitOfWork, type Tx } from '#platform';
import { holdGuestOf } from '../hall-guests/hall-guest.repository.js';
import { LiveRooms } from '../live-session/live-rooms.service.js';
import type { LiveRoom } from '../live-session/live-room.type.js';
import { floorChanged } from '../live-session/live-session.events.js';
import { mustBelong } from '../live-session/live-session.policy.js';
import { momentOf } from '../live-session/live-session.repository.js';
import { mayConduct, mayTakePart } from '../meeting/standing.policy.js';
import { refused, Standings } from '../meeting/standing.js';
import type {
  AddSpeakerInput,
  AskForFloorInput,
  ConductFloorInput,
  FloorCommandKind,
} from './floor.inputs.js';
import {
  insertTurn,
  isRunning,
  lockFloor,
  lockSpeaking,
  lockTurn,
  raiseTurn,
  updateFloor,
  updateTurn,
  type Asking,
  type LockedFloor,
  type LockedTurn,
} from './floor.repository.js';

/**
 * The list of speakers. Who asks stands on it at once, and needs no version: asking twice is asking once. What those who conduct the
 * session do names the version that it was pressed on, so that of two who give the floor at once one gives it.
 */
@Injectable()
export class Floors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly rooms: LiveRooms,
  ) {}

  async ask(actor: Actor, { meetingId, pointOfOrder, remote }: AskForFloorInput): Promise<LiveRoom> {
    const standing = await this.work.run(actor, async (tx) => {
      const participant = await this.standings.ofReader(actor, meetingId, tx);
      if (!mayTakePart(participant)) throw refused(actor);
      await this.put(tx, {
        ...{
          id: newId(),
          meetingId,
          personId: actor.personId,
          name: null,
          guestId: null,
          municipalityId: null,
        },
        ...{ pointOfOrder: pointOfOrder ?? false, remote: remote ?? false },
      });
      return participant;
    });
    return this.rooms.seenFrom(standing);
  }

  /** Takes a turn back that has not come: one's own, or anybody's for those who conduct the session. */
  async withdraw(actor: Actor, turnId: string): Promise<LiveRoom> {
    const standing = await this.work.run(actor, async (tx) => {
      const turn = await lockTurn(tx, turnId);
      if (!turn) throw new DomainError('NOT_FOUND');
      const reader = await this.standings.ofReader(actor, turn.meetingId, tx);
      const own = turn.personId !== null && turn.personId === actor.personId;
      if (!own && !mayConduct(reader)) throw refused(actor);
      if (turn.state === 'WAITING') {
        await updateTurn(tx, { ...turn, state: 'WITHDRAWN' });
        tx.emit(floorChanged(turn.meetingId, 1));
      } else if (turn.state !== 'WITHDRAWN') throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
      return reader;
    });
    return this.rooms.seenFrom(standing);
  }

  async add(actor: Actor, { key, ...input }: AddSpeakerInput): Promise<LiveRoom> {
    const { meetingId, name, guestId, municipalityId, pointOfOrder } = input;
    await this.work.once(actor, { verb: 'addSpeaker', key, content: input }, async (tx) => {
      await this.standings.ofConductor(tx, meetingId);
      if (guestId && !(await holdGuestOf(tx, meetingId, guestId)))
        throw new DomainError('NOT_FOUND', { field: 'input.guestId' });
      const id = newId();
      await this.put(tx, {
        ...{ id, meetingId, personId: null, name },
        ...{ guestId: guestId ?? null, municipalityId: municipalityId ?? null },
        ...{ pointOfOrder: pointOfOrder ?? false, remote: false },
      });
      return { id, version: 1 };
    });
    return this.rooms.ofReader(actor, meetingId);
  }

  async conduct(actor: Actor, input: ConductFloorInput): Promise<LiveRoom> {
    const { meetingId, version } = input;
    mustBelong(input, {
      turnId: ['GIVE', 'RAISE'],
      seconds: ['EXTEND'],
      open: ['SET'],
      fair: ['SET'],
      turnSeconds: ['SET'],
    });
    const standing = await this.work.run(actor, async (tx) => {
      const conductor = await this.standings.ofConductor(tx, meetingId);
      const running = await isRunning(tx, meetingId);
      const before = await lockFloor(tx, meetingId);
      if (before.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: before.version });
      const after = await this.conducted(tx, before, input, running);
      await updateFloor(tx, { ...after, version: version + 1 });
      tx.emit(floorChanged(meetingId, version + 1));
      return conductor;
    });
    return this.rooms.seenFrom(standing);
  }

  private async conducted(
    tx: Tx,
    before: LockedFloor,
    input: ConductFloorInput,
    running: boolean,
  ): Promise<LockedFloor> {
    const { meetingId } = before;
    const now = await momentOf(tx);
    const pressed: `${FloorCommandKind}` = input.command;
    switch (pressed) {
      case 'GIVE': {
        const turn = await this.waiting(tx, meetingId, input.turnId);
        await this.end(tx, await lockSpeaking(tx, meetingId), now);
        const timer = timerOf(before.turnSeconds === null ? null : before.turnSeconds * 1000, 0);
        await updateTurn(tx, { ...turn, state: 'SPEAKING', timer: running ? started(timer, now) : timer });
        return before;
      }
      case 'END':
        await this.end(tx, await this.speaking(tx, meetingId), now);
        return before;
      case 'PAUSE': {
        const turn = await this.speaking(tx, meetingId);
        await updateTurn(tx, { ...turn, timer: stopped(turn.timer, now) });
        return before;
      }
      case 'RESUME': {
        const turn = await this.speaking(tx, meetingId);
        if (!running) throw new DomainError('CONFLICT', { rule: 'SESSION_STANDS' });
        await updateTurn(tx, { ...turn, timer: started(turn.timer, now) });
        return before;
      }
      case 'EXTEND': {
        const turn = await this.speaking(tx, meetingId);
        await updateTurn(tx, { ...turn, timer: extended(turn.timer, (input.seconds ?? 0) * 1000, now) });
        return before;
      }
      case 'RAISE':
        await raiseTurn(tx, (await this.waiting(tx, meetingId, input.turnId)).id);
        return before;
      case 'SET': {
        const { open, fair, turnSeconds } = input;
        return {
          ...before,
          open: open ?? before.open,
          fair: fair ?? before.fair,
          turnSeconds: turnSeconds == null ? before.turnSeconds : turnSeconds || null,
        };
      }
    }
  }

  private async put(tx: Tx, asking: Asking): Promise<void> {
    const asked = await insertTurn(tx, asking);
    if (!asked?.takes) throw new DomainError('CONFLICT', { rule: 'LIST_CLOSED' });
    if (asked.full) throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
    if (asked.written) tx.emit(floorChanged(asking.meetingId, asked.version));
  }

  private async end(tx: Tx, turn: LockedTurn | null, now: number): Promise<void> {
    if (turn) await updateTurn(tx, { ...turn, state: 'SPOKEN', timer: stopped(turn.timer, now) });
  }

  private async speaking(tx: Tx, meetingId: string): Promise<LockedTurn> {
    const turn = await lockSpeaking(tx, meetingId);
    if (!turn) throw new DomainError('CONFLICT', { rule: 'NOBODY_SPEAKS' });
    return turn;
  }

  private async waiting(tx: Tx, meetingId: string, id: string | null | undefined): Promise<LockedTurn> {
    const turn = id ? await lockTurn(tx, id) : null;
    if (turn?.meetingId !== meetingId) throw new DomainError('NOT_FOUND', { field: 'input.turnId' });
    if (turn.state !== 'WAITING') throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
    return turn;
  }
}
