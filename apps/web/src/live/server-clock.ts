/** The server's clock as this client knows it: timers end at a moment of that clock, and every client counts down to it by itself. */
export class ServerClock {
  private offset = 0;
  /** of the measurement that is held, in milliseconds; none so far */
  private doubt = Number.POSITIVE_INFINITY;

  constructor(private readonly own: () => number = () => Date.now()) {}

  /** The moment by the server's clock, in milliseconds. */
  readonly now = (): number => this.own() + this.offset;

  /** How far off it may be: half of the way there and back. */
  get uncertainty(): number {
    return this.doubt / 2;
  }

  /**
   * Some round trips: that of the shortest way is the truest, since the answer was given somewhere within it. An older measurement
   * is forgotten: clocks drift, and a device that slept has another offset.
   */
  async measure(ask: () => Promise<number>, times = 5): Promise<void> {
    let best = { offset: this.offset, doubt: Number.POSITIVE_INFINITY };
    for (let n = 0; n < times; n++) {
      const sent = this.own();
      const server = await ask();
      const doubt = this.own() - sent;
      if (doubt < best.doubt) best = { offset: server - (sent + doubt / 2), doubt };
    }
    this.offset = best.offset;
    this.doubt = best.doubt;
  }

  /** What an answer says of the time, as long as nothing better is known. */
  hint(server: number): void {
    if (this.doubt === Number.POSITIVE_INFINITY) this.offset = server - this.own();
  }
}
