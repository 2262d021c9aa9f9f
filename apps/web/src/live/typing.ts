import { typingEvery, typingLasts, type PresentPerson } from '#kernel';

/** Lets one sign through per three seconds and stream. */
export class TypingSigns {
  private readonly sentAt = new Map<string, number>();

  constructor(
    private readonly send: (streamId: string) => void,
    private readonly now: () => number,
  ) {}

  typed(streamId: string): void {
    const last = this.sentAt.get(streamId);
    if (last !== undefined && this.now() - last < typingEvery) return;
    this.sentAt.set(streamId, this.now());
    this.send(streamId);
  }
}

const NOBODY: readonly PresentPerson[] = [];

/** The people of one stream whose last sign is younger than six seconds. */
export class TypingPeople {
  private readonly signs = new Map<string, { person: PresentPerson; until: number }>();
  private readonly listeners = new Set<() => void>();
  private current: readonly PresentPerson[] = NOBODY;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly now: () => number,
    private readonly later: (work: () => void, milliseconds: number) => () => void,
  ) {}

  heard(person: PresentPerson): void {
    this.signs.set(person.id, { person, until: this.now() + typingLasts });
    this.refresh();
  }

  /** Their post is here, so they do not write it any more. */
  finished(personId: string): void {
    if (this.signs.delete(personId)) this.refresh();
  }

  /** The same array until somebody begins or ends. */
  readonly list = (): readonly PresentPerson[] => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private refresh(): void {
    const now = this.now();
    for (const [personId, sign] of this.signs) if (sign.until <= now) this.signs.delete(personId);
    const people = [...this.signs.values()].map((sign) => sign.person);
    const same =
      people.length === this.current.length && people.every(({ id }, at) => id === this.current[at]?.id);
    if (!same) {
      this.current = people.length === 0 ? NOBODY : people;
      for (const listener of this.listeners) listener();
    }
    this.cancel?.();
    this.cancel = null;
    const next = Math.min(...[...this.signs.values()].map((sign) => sign.until));
    if (Number.isFinite(next)) this.cancel = this.later(() => this.refresh(), Math.max(next - now, 1));
  }
}
