import type { Socket } from 'socket.io-client';
import type { ClientToServer, Fact, ServerToClient, ThreadHead, WatchAnswer } from '#kernel';
import { Connection } from './connection-state.js';
import { PresentPeople } from './presence.js';
import { screenAge } from './screen-age.js';
import { ServerClock } from './server-clock.js';
import { NOTHING_HELD, StreamStore, type StreamLink } from './stream-store.js';
import { TypingPeople, TypingSigns } from './typing.js';

/** Everything live about one stream that a screen watches. */
export interface WatchedStream<State extends { readonly head: number }> {
  store: StreamStore<State>;
  present: PresentPeople;
  typing: TypingPeople;
  stop(): void;
}

export interface WatchParts<State> {
  streamId: string;
  initial: State;
  reduce(state: State, fact: Fact): State;
  snapshot(head: number): Promise<State>;
  onHeads?(heads: readonly ThreadHead[]): void;
  onFact?(fact: Fact): void;
}

/** What a screen hears of a stream of which it holds nothing. */
export interface HeardParts {
  onFact?(fact: Fact): void;
  onHeads?(heads: readonly ThreadHead[]): void;
  /** something came before one heard, or in a break too long to be told fact by fact: anything may have happened */
  onGap?(): void;
}

interface Watcher {
  store: StreamStore<{ readonly head: number }>;
  present: PresentPeople;
  typing: TypingPeople;
  onHeads?(heads: readonly ThreadHead[]): void;
}

const ANSWER_WITHIN = 10_000;
/** A quartz drifts some milliseconds in that time, and a device that slept is known to have slept. */
const MEASURED_EVERY = 120_000;

export function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/** The page's one socket. It connects with the first watched stream and says only watch, unwatch and typing. */
export class LiveSocket {
  readonly connection = new Connection();
  /** Timers of live sessions run by it. */
  readonly clock = new ServerClock();
  private socket: Socket<ServerToClient, ClientToServer> | null = null;
  private opening: Promise<void> | null = null;
  /** how many look at a timer */
  private timed = 0;
  private readonly watchers = new Map<string, Set<Watcher>>();
  private readonly signs = new TypingSigns(
    (streamId) => this.socket?.volatile.emit('typing', { streamId }),
    () => Date.now(),
  );
  private readonly link: StreamLink = { watch: (streamId, since) => this.ask(streamId, since) };
  private readonly reconnected = new Set<() => void>();

  constructor() {
    if (import.meta.env.SSR) return;
    addEventListener('focus', () => this.wakeUp());
    addEventListener('online', () => this.wakeUp());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.wakeUp();
    });
  }

  /** Connects. The library comes with the first stream: a screen shows its snapshot without waiting for it. */
  private connect(): void {
    if (this.socket) {
      this.socket.connect();
      return;
    }
    this.opening ??= this.open().catch(() => {
      this.opening = null;
      this.connection.lost(new Date().toISOString());
      later(() => this.watchers.size > 0 && this.connect(), 2_000);
    });
  }

  private async open(): Promise<void> {
    const { io } = await import('socket.io-client');
    // No reliance on socket.io's own recovery: it gives an expelled member the room back. We resume by number.
    const socket: Socket<ServerToClient, ClientToServer> = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      autoConnect: false,
      reconnectionDelay: 500,
      reconnectionDelayMax: 8_000,
      randomizationFactor: 0.6,
    });
    socket.on('connect', () => {
      this.connection.connected();
      if (this.timed > 0) void this.measureClock();
      for (const watcher of this.everyWatcher()) watcher.store.resume();
      for (const listener of this.reconnected) listener();
    });
    socket.on('disconnect', (reason) => {
      // Our own ending, when somebody signs out, is no trouble to tell of.
      if (reason !== 'io client disconnect') this.connection.lost(new Date().toISOString());
      for (const watcher of this.everyWatcher()) {
        watcher.store.disconnected();
        watcher.present.unknown();
      }
      // A server that closes us (restart, ended session) does not make socket.io come back by itself.
      if (reason === 'io server disconnect') later(() => socket.connect(), 500 + Math.random() * 1_500);
    });
    socket.on('connect_error', () => this.connection.lost(new Date().toISOString()));
    socket.on('frame', (frame) => this.each(frame.streamId, ({ store }) => store.receive(frame)));
    socket.on('heads', ({ streamId, heads }) => this.each(streamId, (watcher) => watcher.onHeads?.(heads)));
    socket.on('beacon', (heads) => {
      for (const [streamId, head] of Object.entries(heads))
        this.each(streamId, ({ store }) => store.beacon(head));
    });
    socket.on('presence', (delta) => this.each(delta.streamId, ({ present }) => present.changed(delta)));
    socket.on('typing', ({ streamId, person }) => this.each(streamId, ({ typing }) => typing.heard(person)));
    socket.on('gone', ({ streamId }) => this.each(streamId, ({ store }) => store.gone()));
    this.socket = socket;
    socket.connect();
  }

  /** Begins to watch a stream from a snapshot; `stop` ends it. */
  watch<State extends { readonly head: number }>(parts: WatchParts<State>): WatchedStream<State> {
    const present = new PresentPeople();
    const typing = new TypingPeople(() => Date.now(), later);
    const store = new StreamStore<State>(
      {
        streamId: parts.streamId,
        link: this.link,
        later,
        reduce: parts.reduce,
        snapshot: parts.snapshot,
        onPresent: (answer) => present.answered(answer),
        onFact: (fact) => {
          if (fact.type === 'post.written' && fact.actorId) typing.finished(fact.actorId);
          parts.onFact?.(fact);
        },
      },
      parts.initial,
    );
    const watcher: Watcher = {
      store: store as unknown as Watcher['store'],
      present,
      typing,
      onHeads: parts.onHeads,
    };
    const sharers = this.watchers.get(parts.streamId) ?? new Set();
    sharers.add(watcher);
    this.watchers.set(parts.streamId, sharers);
    if (this.socket?.connected) store.resume();
    else this.connect();
    return { store, present, typing, stop: () => this.stop(parts.streamId, watcher) };
  }

  /** Hears what happens in a stream from now on, and holds nothing of it; `stop` ends it. */
  hear(streamId: string, { onGap, ...heard }: HeardParts): WatchedStream<{ readonly head: number }> {
    return this.watch<{ readonly head: number }>({
      ...heard,
      streamId,
      initial: { head: NOTHING_HELD },
      reduce: (_, fact) => ({ head: fact.n }),
      snapshot: (head) => {
        onGap?.();
        return Promise.resolve({ head });
      },
    });
  }

  /** Keeps the server's clock known while somebody looks at a timer; `stop` ends it. */
  keepTime(): () => void {
    this.timed += 1;
    void this.measureClock();
    const again = setInterval(() => void this.measureClock(), MEASURED_EVERY);
    return () => {
      this.timed -= 1;
      clearInterval(again);
    };
  }

  private async measureClock(): Promise<void> {
    const { socket } = this;
    if (!socket?.connected) return;
    // What fails is measured again with the next connection.
    await this.clock.measure(() => socket.timeout(5_000).emitWithAck('clock')).catch(() => undefined);
  }

  typed(streamId: string): void {
    if (this.socket?.connected) this.signs.typed(streamId);
  }

  /** Tells when the connection is there again: what waited may go out. */
  onConnected(listener: () => void): () => void {
    this.reconnected.add(listener);
    return () => this.reconnected.delete(listener);
  }

  /** "Try now" of the banner, and the moment when somebody looks at the page again. */
  wakeUp(): void {
    if (this.watchers.size === 0) return;
    if (!this.socket?.connected) this.connect();
  }

  /** Another person is signed in now, or nobody: the socket must say who it is anew. */
  restart(): void {
    if (!this.socket?.active) return;
    this.socket.disconnect();
    if (this.watchers.size > 0) this.socket.connect();
  }

  private ask(streamId: string, since: number | null): Promise<WatchAnswer> {
    if (!this.socket?.connected) return Promise.reject(new Error('not connected'));
    const held = since === null ? { since, age: screenAge() } : { since };
    return this.socket.timeout(ANSWER_WITHIN).emitWithAck('watch', { streamId, ...held });
  }

  private stop(streamId: string, watcher: Watcher): void {
    watcher.store.close();
    const sharers = this.watchers.get(streamId);
    sharers?.delete(watcher);
    if (sharers && sharers.size > 0) return;
    this.watchers.delete(streamId);
    if (this.socket?.connected) this.socket.emit('unwatch', { streamId });
  }

  private each(streamId: string, tell: (watcher: Watcher) => void): void {
    for (const watcher of this.watchers.get(streamId) ?? []) tell(watcher);
  }

  private *everyWatcher(): Iterable<Watcher> {
    for (const sharers of this.watchers.values()) yield* sharers;
  }
}
