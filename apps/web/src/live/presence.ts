import type { PresenceDelta, PresentPerson, WatchAnswer } from '#kernel';

export interface Present {
  people: readonly PresentPerson[];
  /** Everybody, named or not: above fifty only the number is known. */
  count: number;
}

const NOBODY: Present = { people: [], count: 0 };

/** Who has a stream open right now, as the server says it; deltas change it, an answer to `watch` replaces it. */
export class PresentPeople {
  private current: Present = NOBODY;
  private readonly listeners = new Set<() => void>();

  readonly state = (): Present => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  answered(answer: Extract<WatchAnswer, { ok: true }>): void {
    this.change({ people: answer.present ?? [], count: answer.presentCount });
  }

  changed(delta: PresenceDelta): void {
    const left = new Set([...delta.left, ...delta.joined.map((person) => person.id)]);
    const people = [...this.current.people.filter((person) => !left.has(person.id)), ...delta.joined];
    this.change({ people, count: delta.count });
  }

  /** Without a connection nobody can be said to be here. */
  unknown(): void {
    this.change(NOBODY);
  }

  private change(next: Present): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
