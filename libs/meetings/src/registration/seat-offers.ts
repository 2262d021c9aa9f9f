/** The worker's look at offers whose time is over: the seat goes to the next, however many workers there are. */
import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import { Database, eachApart, Rounds, UnitOfWork, type Tx } from '#platform';
import { doorOf, poolsOverdue } from './registration.repository.js';
import { Registrations, spanOf } from './registrations.service.js';
import { lockIdlePool } from './seats.repository.js';
import { Seats } from './seats.service.js';

const lookEvery = 15_000;

@Injectable()
export class SeatOffers {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly seats: Seats,
    private readonly registrations: Registrations,
    private readonly rounds: Rounds,
  ) {}

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('seat-offers', lookEvery, () => this.renew());
  }

  /**
   * Ends what is overdue and offers it on, a pool at a time. One that somebody holds is passed over: they renew it themselves, or
   * the next look does. Returns how many seats moved.
   */
  async renew(): Promise<number> {
    let count = 0;
    const overdue = await this.database.read<{ id: string; meetingId: string }>(poolsOverdue);
    await eachApart(overdue, async ({ id, meetingId }) => {
      count += await this.work.run(guest(), (tx) => this.renewIn(tx, id, meetingId));
    });
    return count;
  }

  private async renewIn(tx: Tx, poolId: string, meetingId: string): Promise<number> {
    const pool = await lockIdlePool(tx, poolId);
    if (!pool) return 0;
    const moved = await this.seats.renew(tx, pool, spanOf((await doorOf(tx, meetingId))!));
    if (moved.length > 0) await this.registrations.follow(tx, meetingId, moved);
    return moved.length;
  }
}
