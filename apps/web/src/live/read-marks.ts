/** How far I have read, thread by thread. A mark only grows, whatever order the news about it comes in. */
export interface ReadMarkParts {
  /** Writes the mark; false when it could not be written and should be tried again. */
  write(threadId: string, number: number): Promise<boolean>;
  later(work: () => void, milliseconds: number): () => void;
}

const PAUSE = 2_000;

/**
 * Collects what was really seen and writes at most one mark per thread and pause: a quick scroll through fifty posts is one
 * mutation. The first mark after a silence goes out at once, so that another device agrees soon.
 */
export class ReadMarks {
  private readonly marks = new Map<string, { seen: number; written: number; writing: boolean }>();
  private readonly timers = new Map<string, () => void>();
  private readonly listeners = new Set<() => void>();
  private moves = 0;

  constructor(private readonly parts: ReadMarkParts) {}

  /** What the server says, in an answer or from another device. */
  known(threadId: string, number: number): void {
    const mark = this.mark(threadId);
    if (number <= mark.written) return;
    mark.written = number;
    if (number > mark.seen) {
      mark.seen = number;
      this.publish();
    }
  }

  /** A post was really visible for a moment. */
  seen(threadId: string, number: number): void {
    const mark = this.mark(threadId);
    if (number <= mark.seen) return;
    mark.seen = number;
    this.publish();
    if (!this.timers.has(threadId)) this.write(threadId);
  }

  /** Grows with every move: what depends on many marks watches this. */
  turn(): number {
    return this.moves;
  }

  of(threadId: string): number {
    return this.marks.get(threadId)?.seen ?? 0;
  }

  /** The page is being left: nothing seen may be forgotten because its pause was not over. */
  flush(): void {
    for (const [threadId, mark] of this.marks) if (mark.seen > mark.written) this.write(threadId);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private write(threadId: string): void {
    const mark = this.mark(threadId);
    this.timers.get(threadId)?.();
    this.timers.set(
      threadId,
      this.parts.later(() => {
        this.timers.delete(threadId);
        if (mark.seen > mark.written) this.write(threadId);
      }, PAUSE),
    );
    if (mark.writing || mark.seen <= mark.written) return;
    const number = mark.seen;
    mark.writing = true;
    void this.parts
      .write(threadId, number)
      .catch(() => false)
      .then((written) => {
        mark.writing = false;
        if (written) mark.written = Math.max(mark.written, number);
      });
  }

  private mark(threadId: string): { seen: number; written: number; writing: boolean } {
    let mark = this.marks.get(threadId);
    if (!mark) this.marks.set(threadId, (mark = { seen: 0, written: 0, writing: false }));
    return mark;
  }

  private publish(): void {
    this.moves++;
    for (const listener of this.listeners) listener();
  }
}
