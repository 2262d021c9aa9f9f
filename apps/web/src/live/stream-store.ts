import type { Fact, Frame, WatchAnswer } from '#kernel';

/** What a store needs from the socket. `watch` rejects when there is no answer: the link calls `resume` once there is one again. */
export interface StreamLink {
  watch(streamId: string, since: number | null): Promise<WatchAnswer>;
}

export interface StreamParts<State> {
  streamId: string;
  link: StreamLink;
  reduce(state: State, fact: Fact): State;
  /** A fresh query; the state carries the stream's number that it was read at, which is at least the given one. */
  snapshot(head: number): Promise<State>;
  later(work: () => void, milliseconds: number): () => void;
  /** People that the answer to `watch` names as present. */
  onPresent?(answer: Extract<WatchAnswer, { ok: true }>): void;
  onFact?(fact: Fact): void;
}

/** gone: access has ended, or the subject is no longer there; nothing of it will come again. */
export type StreamPhase = 'catching up' | 'live' | 'waiting' | 'gone';

/** A state that begins with nothing: only what comes from now on counts. */
export const NOTHING_HELD = -1;
/** A beacon may overtake the frame that it announces by a tick; only what is still missing then is asked for. */
const GRACE = 250;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * One stream's state in this client: a snapshot and the facts after it. It counts, so it sees a gap, and asks for what it missed by
 * number; facts that arrive while an answer is pending wait. `snapshot + facts == fresh query`, whatever the order of arrival.
 */
export class StreamStore<State extends { readonly head: number }> {
  private current: State;
  private phaseNow: StreamPhase = 'waiting';
  private waiting: Frame[] = [];
  private asking = false;
  private askAgain = false;
  private closed = false;
  private pause = FIRST_PAUSE;
  private cancelRetry: (() => void) | null = null;
  private cancelGrace: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly parts: StreamParts<State>,
    initial: State,
  ) {
    this.current = initial;
  }

  get streamId(): string {
    return this.parts.streamId;
  }

  /** The same object until something changes. */
  readonly state = (): State => this.current;
  readonly phase = (): StreamPhase => this.phaseNow;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Catches up from the held number: at the start, after a reconnect, on a gap. */
  resume(): void {
    if (this.closed || this.phaseNow === 'gone') return;
    if (this.asking) {
      // The pending question may belong to a connection that is no more.
      this.askAgain = true;
      return;
    }
    this.cancelRetry?.();
    this.cancelRetry = null;
    void this.catchUp();
  }

  /** Facts from the server. */
  receive(frame: Frame): void {
    if (this.closed || this.phaseNow === 'gone') return;
    if (this.asking || this.phaseNow !== 'live') {
      this.waiting.push(frame);
      return;
    }
    if (!this.apply(frame)) {
      this.waiting.push(frame);
      this.resume();
    }
  }

  /** The stream's number as the server says it each second: a lost last frame shows by nothing else. */
  beacon(head: number): void {
    if (head <= this.current.head || this.asking || this.cancelGrace || this.phaseNow !== 'live') return;
    this.cancelGrace = this.parts.later(() => {
      this.cancelGrace = null;
      if (head > this.current.head) this.resume();
    }, GRACE);
  }

  /** Access has ended. What is on the screen stays until the screen has said so. */
  gone(): void {
    this.waiting = [];
    this.enter('gone');
  }

  /** The connection was lost: what comes next is asked for by number once it is back. */
  disconnected(): void {
    if (this.phaseNow !== 'gone') this.enter('waiting');
  }

  /** A change that does not come from the stream: an older page, my own confirmed post. */
  change(alter: (state: State) => State): void {
    const next = alter(this.current);
    if (next === this.current) return;
    this.current = next;
    this.publish();
  }

  close(): void {
    this.closed = true;
    this.cancelRetry?.();
    this.cancelGrace?.();
    this.waiting = [];
    this.listeners.clear();
  }

  private async catchUp(): Promise<void> {
    this.asking = true;
    this.askAgain = false;
    if (this.phaseNow !== 'live') this.enter('catching up');
    const reached = await this.ask();
    this.asking = false;
    if (this.closed || this.phaseNow === 'gone') return;
    if (this.askAgain) return this.catchUp();
    if (!reached) {
      this.enter('waiting');
      this.cancelRetry = this.parts.later(() => this.resume(), this.pause * (1 + Math.random() / 2));
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      return;
    }
    this.pause = FIRST_PAUSE;
    this.enter('live');
    this.applyWaiting();
  }

  /** True when the state holds everything up to the answer's number. */
  private async ask(): Promise<boolean> {
    try {
      const held = this.current.head;
      const answer = await this.parts.link.watch(this.streamId, held === NOTHING_HELD ? null : held);
      if (this.closed) return false;
      if (!answer.ok) {
        if (answer.code === 'NOT_FOUND') this.gone();
        return false;
      }
      this.parts.onPresent?.(answer);
      if (!answer.reset) {
        this.reduceAll(answer.facts, answer.head);
        return true;
      }
      const fresh = await this.parts.snapshot(answer.head);
      if (this.closed) return false;
      if (fresh.head < answer.head) return false;
      this.current = fresh;
      this.publish();
      return true;
    } catch {
      return false;
    }
  }

  /** What arrived meanwhile, in order; a gap in it asks once more. */
  private applyWaiting(): void {
    const frames = this.waiting.sort((a, b) => a.to - b.to);
    this.waiting = [];
    for (const [at, frame] of frames.entries()) {
      if (this.apply(frame)) continue;
      this.waiting = frames.slice(at);
      this.resume();
      return;
    }
  }

  /** False when something before the frame is missing. */
  private apply(frame: Frame): boolean {
    if (frame.to <= this.current.head) return true;
    if (frame.from > this.current.head) return false;
    this.reduceAll(frame.facts, frame.to);
    return true;
  }

  private reduceAll(facts: readonly Fact[], head: number): void {
    let state = this.current;
    for (const fact of [...facts].sort((a, b) => a.n - b.n)) {
      if (fact.n <= state.head) continue;
      state = this.parts.reduce(state, fact);
      this.parts.onFact?.(fact);
    }
    if (head > state.head) state = { ...state, head };
    if (state === this.current) return;
    this.current = state;
    this.publish();
  }

  private enter(phase: StreamPhase): void {
    if (this.phaseNow === phase) return;
    this.phaseNow = phase;
    this.publish();
  }

  private publish(): void {
    for (const listener of this.listeners) listener();
  }
}
