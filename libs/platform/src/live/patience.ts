/**
 * How much one socket may ask for. Each `watch` is a handful of queries: twenty thousand of them, sent in one breath by one
 * guest, kept every other request waiting for half a minute.
 */
import { PatientTurns } from '../capacity/patient-turns.js';

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
  readonly turns = new PatientTurns(mostUnderWay);

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
}
