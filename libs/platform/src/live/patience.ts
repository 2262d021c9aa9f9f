/**
 * How much one socket may ask for. Each `watch` is a handful of queries: twenty thousand of them, sent in one breath by one
 * guest, kept every other request waiting for half a minute.
 */

/** A page that comes back after a lost connection watches all its streams at once, and some again. */
const atOnce = 200;
const eachSecond = 20;
/** Who goes on asking after so many refusals is no client of ours. */
const mostRefusals = 500;
/** Of one socket at a time: the others of the process need the connections too. */
const mostUnderWay = 4;

export class Patience {
  private left = atOnce;
  private countedAt: number;
  private refusals = 0;
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly now: () => number = Date.now) {
    this.countedAt = now();
  }

  /** Whether one more may be asked for now. */
  allows(): boolean {
    const now = this.now();
    this.left = Math.min(atOnce, this.left + ((now - this.countedAt) / 1000) * eachSecond);
    this.countedAt = now;
    if (this.left < 1) {
      this.refusals += 1;
      return false;
    }
    this.left -= 1;
    return true;
  }

  /** Whether the socket goes on although it was told often enough. */
  get isOver(): boolean {
    return this.refusals >= mostRefusals;
  }

  /** Does the work when few enough of this socket's are under way; no more can wait than were allowed. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay < mostUnderWay) this.underWay += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The turn is handed on without being given up.
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}
