/**
 * The clock by which everything is written down. Timers that clients count down end at a moment of it, so it is also what a client
 * is told of the time: processes on several machines differ, and the clients of each would see another second.
 */
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** In that time two machines drift apart by less than a millisecond. */
const keptFor = 30_000;
const trips = 3;

@Injectable()
export class DatabaseClock {
  /** Between this process's steady time and the database's clock. */
  private offset = Date.now() - performance.now();
  private measuredAt = Number.NEGATIVE_INFINITY;
  private measuring: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** The moment now, in milliseconds. While the database does not answer, as it was last known. */
  async now(): Promise<number> {
    if (performance.now() - this.measuredAt > keptFor) {
      this.measuring ??= this.measure().finally(() => (this.measuring = undefined));
      await this.measuring.catch(() => undefined);
    }
    return performance.now() + this.offset;
  }

  /** Of a few trips the shortest is the truest: the answer was given somewhere within it. */
  private async measure(): Promise<void> {
    let shortest = Number.POSITIVE_INFINITY;
    for (let n = 0; n < trips; n++) {
      const sent = performance.now();
      const row = await this.database.readOne<{ now: number }>(clockNow);
      const took = performance.now() - sent;
      if (took >= shortest) continue;
      shortest = took;
      this.offset = row!.now - (sent + took / 2);
    }
    this.measuredAt = performance.now();
  }
}

const clockNow = {
  name: 'platform.clock.now',
  text: 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
  values: [],
};
