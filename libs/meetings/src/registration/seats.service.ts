import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { hasRoom, nextInLine, offerEnds, type Span } from './seats.policy.js';
import {
  endOverdue,
  insertSeat,
  lineOf,
  moveSeat,
  nextArrival,
  takenIn,
  type HeldSeat,
  type Pool,
} from './seats.repository.js';
import type { SeatState } from './registering.policy.js';

/** What became of a seat that is not the actor's own: whoever has it has to be told. */
export interface MovedSeat {
  seatId: string;
  registrationId: string;
  kind: Pool['kind'];
  to: 'OFFERED' | 'EXPIRED';
}

/**
 * Seats given out of one pool, whichever: of a meeting or of a session. Every verb wants the pool held (`lockPools`), so nobody is
 * ever counted twice and no seat given twice; and every verb leaves behind it a pool in which nobody waits for whom there is room.
 */
@Injectable()
export class Seats {
  /** A seat where there is room, else a place at the end of the line. */
  async take(
    tx: Tx,
    pool: Pool,
    { registrationId, sector }: { registrationId: string; sector: string | null },
  ): Promise<'HELD' | 'WAITING'> {
    const state = hasRoom(pool, await takenIn(tx, pool.id), sector) ? 'HELD' : 'WAITING';
    await insertSeat(tx, {
      poolId: pool.id,
      registrationId,
      sector,
      state,
      arrival: await nextArrival(tx, pool.id),
    });
    return state;
  }

  /** Only a place in the order of arrival, until somebody says yes. */
  async ask(
    tx: Tx,
    pool: Pool,
    { registrationId, sector }: { registrationId: string; sector: string | null },
  ): Promise<void> {
    const arrival = await nextArrival(tx, pool.id);
    await insertSeat(tx, { poolId: pool.id, registrationId, sector, state: 'REQUESTED', arrival });
  }

  /** The yes to whoever asked: a seat where there is room, else the line, where they stand by when they asked. */
  async grant(tx: Tx, pool: Pool, seat: HeldSeat): Promise<'HELD' | 'WAITING'> {
    if (seat.state !== 'REQUESTED') throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
    const state = hasRoom(pool, await takenIn(tx, pool.id), seat.sector) ? 'HELD' : 'WAITING';
    await moveSeat(tx, seat.id, state);
    return state;
  }

  /** Takes an offered seat; overdue offers have to be ended before (`renew`), so one at its last moment is either or. */
  async accept(tx: Tx, pool: Pool, seat: HeldSeat): Promise<void> {
    if (seat.state !== 'OFFERED') throw new DomainError('CONFLICT', { rule: 'NOT_OFFERED' });
    await moveSeat(tx, seat.id, 'HELD');
  }

  /** Gives up a seat, an offer or a place in the line; what comes free goes to the next. */
  async leave(
    tx: Tx,
    pool: Pool,
    seat: HeldSeat,
    to: Extract<SeatState, 'WITHDRAWN' | 'REFUSED' | 'REMOVED'>,
    meeting: Span | null,
  ): Promise<MovedSeat[]> {
    await moveSeat(tx, seat.id, to);
    return this.moveUp(tx, pool, meeting);
  }

  /** Ends what was not accepted in time, and offers all that is free to those who wait. */
  async renew(tx: Tx, pool: Pool, meeting: Span | null): Promise<MovedSeat[]> {
    const overdue = await endOverdue(tx, pool.id);
    const ended = overdue.map(({ id, registrationId }): MovedSeat => ({
      seatId: id,
      registrationId,
      kind: pool.kind,
      to: 'EXPIRED',
    }));
    return [...ended, ...(await this.moveUp(tx, pool, meeting))];
  }

  private async moveUp(tx: Tx, pool: Pool, meeting: Span | null): Promise<MovedSeat[]> {
    const until = offerEnds(Date.now(), meeting);
    const line = until === null ? [] : await lineOf(tx, pool.id);
    if (line.length === 0) return [];
    const next = nextInLine(pool, await takenIn(tx, pool.id), line);
    for (const { id } of next) await moveSeat(tx, id, 'OFFERED', until);
    return next.map(({ id, registrationId }) => ({
      seatId: id,
      registrationId,
      kind: pool.kind,
      to: 'OFFERED',
    }));
  }
}
