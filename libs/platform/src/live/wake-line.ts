/** What wakes travel on between processes. A line may lose whatever it is given: the beacon finds what it would have told. */
export abstract class WakeLine {
  /** the longest hint that it carries */
  abstract readonly mostBytes: number;

  /** Gives a hint to all processes, this one included. Fails where it cannot; nobody tries again. */
  abstract tell(hint: string): Promise<void>;

  /** Begins to hear, and hears again by itself after every break. Returns when it hears or knows that it does not yet. */
  abstract listen(ear: WakeEar): Promise<void>;

  abstract end(): Promise<void>;
}

export interface WakeEar {
  heard(hint: string): void;
  /** It hears from now on; what was told before, since the last break, is lost. */
  began(): void;
}
