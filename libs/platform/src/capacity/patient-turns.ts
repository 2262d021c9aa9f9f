/** Work of which only so much is done at once, where everybody may wait for their turn and nobody is sent away. */
export class PatientTurns {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atWork: number) {}

  /** Does the work when few enough are at it, in the order of coming. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.atWork) this.working += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The turn is handed on without being given up, so nobody can slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.working -= 1;
    }
  }
}
