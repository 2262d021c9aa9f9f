/** One round: people at work, a fault at a moment that chance chose, how long until the house serves again, quiet, an audit. */
import { performance } from 'node:perf_hooks';
import { Caller } from '../kit/caller.js';
import { processesOf } from '../kit/cluster-command.js';
import { pause } from '../kit/storm.js';
import { came } from '../kit/watching.js';
import { Audience } from './audience.js';
import { Auditor, type Findings } from './auditor.js';
import { Book } from './book.js';
import { Dice } from './dice.js';
import { faultsOf, type Strike } from './faults.js';
import { Load } from './load.js';
import { Town, type Size } from './town.js';
import { RedisServer } from '../kit/redis-server.js';

export interface RoundReport {
  seed: number;
  kinds: string[];
  /** from the first fault's beginning to the last one's end, milliseconds */
  lasted: number;
  /** milliseconds from the end of the fault: until a write is accepted that was begun after it, until the first client is told of it, until all are */
  write: number;
  delivery: number;
  everybody: number;
  accepted: number;
  findings: Findings;
}

/** After so many rounds people open other threads, as they do: else the first would grow for ever. */
const roundsInThreads = 5;
/** Who waits for the house to come back asks again this often. */
const impatience = 1000;
const longestRecovery = 60_000;

export class Rounds {
  readonly book = new Book();
  audience: Audience | undefined;
  readonly auditor: Auditor;
  private played = 0;

  private constructor(readonly town: Town) {
    this.auditor = new Auditor(town, this.book);
  }

  static async open(size: Size, home?: string): Promise<Rounds> {
    return new Rounds(await Town.open(size, home));
  }

  async play(seed: number): Promise<RoundReport> {
    const dice = new Dice(seed);
    const { book, town } = this;
    await this.mustBeWhole();
    const audience = await this.seated();
    const before = book.posts.size;
    const comesBack = (mover: Caller): Promise<void> => audience.comesBack(mover);
    const load = new Load(town, book, audience.threads, audience.assembly, comesBack, seed);
    await pause(dice.between(500, 2500));
    const chosen = faultsOf(seed, dice);
    const began = performance.now();
    const scene = { town, load, audience, dice };
    const strikes: Strike[] = [];
    for (const fault of chosen) strikes.push(await fault.strike(scene));
    // Side by side: one may be over only when another is, as a database that cannot start on a full disk.
    await Promise.all(
      strikes.map(async ({ lasts, end }) => {
        await pause(Math.max(0, lasts - (performance.now() - began)));
        await end();
      }),
    );
    const over = performance.now();
    const recovery = await this.recovery(load, over);
    await pause(dice.between(300, 1000));
    await load.end();
    return {
      seed,
      kinds: chosen.map(({ kind }) => kind),
      lasted: over - began,
      ...recovery,
      accepted: book.posts.size - before,
      findings: await this.auditor.audit(audience),
    };
  }

  async close(): Promise<void> {
    this.audience?.disperse();
    await this.town.close();
  }

  /** What died in the round before has been started again. */
  private async mustBeWhole(): Promise<void> {
    const isWhole = (): boolean =>
      processesOf(this.town.program, 'start.mjs api').length === 2 &&
      processesOf(this.town.program, 'start.mjs worker').length === 2 &&
      (!RedisServer.found || processesOf(this.town.program, 'redis-server').length === 1);
    if (!(await came(isWhole, 30_000)))
      throw new Error(`The cluster does not start what died:\n${this.town.program.output.slice(-3000)}`);
  }

  private async seated(): Promise<Audience> {
    if (this.audience && this.played++ % roundsInThreads !== 0) return this.audience;
    this.played = 1;
    this.audience?.disperse();
    const threads: string[] = [];
    while (threads.length < this.town.size.threads) threads.push(await this.town.newThread());
    const assembly = await this.town.newAssembly();
    this.audience = await Audience.gather(this.town, this.book, threads, assembly);
    return this.audience;
  }

  private async recovery(
    load: Load,
    over: number,
  ): Promise<{ write: number; delivery: number; everybody: number }> {
    const audience = this.audience!;
    const somebody = new Caller(this.town.url);
    Object.assign(somebody, this.town.writers[0], { patience: impatience });
    const id = await load.writeOne(somebody, audience.threads[0]!);
    const write = performance.now() - over;
    await came(() => audience.firstHeard.has(id), longestRecovery);
    const delivery = (audience.firstHeard.get(id) ?? Infinity) - over;
    await came(
      () =>
        [...audience.seats.map(({ live }) => live), ...audience.followers].every(
          ({ store }) => store.phase() !== 'waiting' && store.phase() !== 'catching up',
        ),
      longestRecovery,
    );
    return { write, delivery, everybody: performance.now() - over };
  }
}

/** Everything that was found, a line each. */
export function linesOf(findings: Findings): string[] {
  return Object.entries(findings).flatMap(([book, lines]) =>
    (lines as string[]).map((line) => `${book}: ${line}`),
  );
}
