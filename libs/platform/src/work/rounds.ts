/** What is done again and again without anybody asking: offers that run out, letters that are due, what has reached its term. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { spanned } from '../spans/spans.js';

@Injectable()
export class Rounds implements BeforeApplicationShutdown {
  private readonly log = new Logger(Rounds.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly underWay = new Map<string, Promise<void>>();

  /**
   * Begins a job of this process: a round of it every so many milliseconds. One round at a time: where there is much to do, a second
   * one would only take connections from the first. What fails is left to the next round, or to another worker.
   */
  begin(job: string, every: number, round: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      if (this.underWay.has(job)) return;
      this.underWay.set(
        job,
        this.go(job, round).finally(() => this.underWay.delete(job)),
      );
    }, every);
    this.timers.push(timer.unref());
  }

  /** Before the others end: what is under way needs the database. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.underWay.values());
  }

  private async go(job: string, round: () => Promise<unknown>): Promise<void> {
    try {
      await spanned(job, [], round);
    } catch (error) {
      this.log.warn({ job, message: (error as Error).message });
    }
  }
}

/**
 * Does each of these, also where another fails, and fails at the end if one did: what cannot be done comes first in every round, and must
 * not hold up the others for ever.
 */
export async function eachApart<T>(things: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of things) await act(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
