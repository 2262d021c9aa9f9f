/**
 * How much is done at once, and how many may wait for it. Past its capacity a process that takes everything answers nobody in
 * time: what waits grows, and whoever is answered at last has long gone away. So few are at work, few wait, and the others
 * are told at once to come again.
 */

export interface Bounds {
  /** More at once make nothing faster: they wait for the processor and for the database's connections. */
  readonly atWork: number;
  /** How many may wait while more come than can be answered. In numbers, not in time: it then fits any speed of the machine. */
  readonly standing: number;
  /** How many may wait for a moment, as when a whole town hall opens one letter. */
  readonly burst: number;
  /** Where nothing moves, as with a database that is away, nobody waits longer than this, in ms. */
  readonly longest: number;
}

/** So long a burst is worked off before those who wait are too many, in ms. */
const burstLasts = 1_000;
const lookEvery = 100;

interface Waiting {
  readonly since: number;
  readonly told: (turn: boolean) => void;
}

export class Turns {
  private working = 0;
  private readonly queue: Waiting[] = [];
  /** since when somebody has been waiting without a break */
  private standingSince = 0;
  private looking: NodeJS.Timeout | undefined;
  /** until when more come than are answered, as far as is known */
  private crowdUntil = Number.NEGATIVE_INFINITY;
  private turnedAway = 0;

  constructor(
    private readonly bounds: Bounds,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get atWork(): number {
    return this.working;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** how many have been refused so far */
  get refused(): number {
    return this.turnedAway;
  }

  /** Whether whoever comes now would be refused. It costs two comparisons, so it is asked before anything is read of them. */
  get isFull(): boolean {
    return this.working >= this.bounds.atWork && !this.hasRoom();
  }

  /** Notes that somebody was sent away because it `isFull`. */
  noteRefused(): void {
    this.turnedAway += 1;
    const now = this.now();
    // For a moment nobody waits even in a crowd: what came in between is read in one go, and would be taken for a burst.
    if (this.isCrowdAt(now)) this.crowdUntil = now + burstLasts;
  }

  /** True: begin, and `give` the turn back at the end. False: refused. Else whoever asks has to wait for either. */
  take(): boolean | Promise<boolean> {
    if (this.working < this.bounds.atWork) {
      this.working += 1;
      return true;
    }
    if (this.hasRoom()) return new Promise((told) => this.line(told));
    this.noteRefused();
    return false;
  }

  /** Gives a turn back: whoever has waited longest gets it. */
  give(): void {
    if (this.queue.length > 0) this.sendAwayTheLate();
    const next = this.queue.shift();
    if (next) next.told(true);
    else this.working -= 1;
  }

  /** Does the work in its turn; null, and nothing was done, where there was none. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (!(await this.take())) return null;
    try {
      return await work();
    } finally {
      this.give();
    }
  }

  private hasRoom(): boolean {
    const { length } = this.queue;
    return length < this.bounds.standing || (length < this.bounds.burst && !this.isCrowdAt(this.now()));
  }

  /** Whether more keep coming than are answered: somebody has been waiting for longer than any burst lasts, or a moment ago. */
  private isCrowdAt(now: number): boolean {
    return now < this.crowdUntil || (this.queue.length > 0 && now - this.standingSince > burstLasts);
  }

  private line(told: (turn: boolean) => void): void {
    const since = this.now();
    if (this.queue.length === 0) this.standingSince = since;
    this.queue.push({ since, told });
    this.looking ??= setInterval(() => this.look(), lookEvery).unref();
  }

  private look(): void {
    this.sendAwayTheLate();
    if (this.queue.length > 0) return;
    clearInterval(this.looking);
    this.looking = undefined;
  }

  /** A burst that has become a crowd: those who wait longest would be answered last of all, and too late. */
  private sendAwayTheLate(): void {
    const now = this.now();
    let late = this.isCrowdAt(now) ? Math.max(0, this.queue.length - this.bounds.standing) : 0;
    if (late > 0) this.crowdUntil = now + burstLasts;
    while (late < this.queue.length && now - this.queue[late]!.since > this.bounds.longest) late += 1;
    this.turnedAway += late;
    for (const { told } of this.queue.splice(0, late)) told(false);
  }
}
