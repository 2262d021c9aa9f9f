/** The worker's look at offers whose time is over: the seat goes to the next, however many workers there are. */
import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import { Database, Rounds, UnitOfWork } from '#platform';
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
    for (const { id, meetingId } of await this.database.read<{ id: string; meetingId: string }>(poolsOverdue))
      count += await this.work.run(guest(), async (tx) => {
        const pool = await lockIdlePool(tx, id);
        if (!pool) return 0;
        const moved = await this.seats.renew(tx, pool, spanOf((await doorOf(tx, meetingId))!));
        if (moved.length > 0) await this.registrations.follow(tx, meetingId, moved);
        return moved.length;
      });
    return count;
  }
}
