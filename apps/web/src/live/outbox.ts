import type { BehalfView, PollKind } from '#kernel';
import type { Attached } from './uploads.js';
import { readJson, type DeviceStore } from './device-store.js';

/** A poll as it is sent. */
export interface AskedPoll {
  question: string;
  options: string[];
  kind: PollKind;
  most?: number | null;
  secret?: boolean;
  endsAt: string | null;
}

/** A post that its author has sent and the server has not yet confirmed. Its key becomes the post's id. */
export interface OutgoingPost {
  key: string;
  threadId: string;
  text: string;
  language: string;
  replyToId: string | null;
  /** in whose name it is written, as far as that is known by name here */
  onBehalfOf?: BehalfView | null;
  /** what is sent of it; not in posts that an older version of this page has kept */
  behalfId?: string | null;
  /** What it asks its readers. */
  poll?: AskedPoll | null;
  /** Files that stand nowhere yet; none in posts that an older version of this page has kept. */
  attachments?: Attached[];
  writtenAt: string;
  /** sending: on its way; waiting: no connection, tried again by itself; refused: only the author can decide. */
  state: 'sending' | 'waiting' | 'refused';
  /** Why the server refused, as its error code. */
  code: string | null;
  /** How often the server failed inside: after a few of those, trying on by itself would only hide the trouble. */
  failures: number;
}

export type Delivery =
  | { outcome: 'delivered' }
  | { outcome: 'unreachable' }
  | { outcome: 'busy'; retryAfterSeconds: number }
  | { outcome: 'failed' }
  | { outcome: 'refused'; code: string };

export interface OutboxParts {
  device: DeviceStore;
  personId: string;
  send(post: OutgoingPost): Promise<Delivery>;
  now(): string;
  /** Runs the work later and gives a way to call it off. */
  later(work: () => void, milliseconds: number): () => void;
  /** Runs the work while no other tab does the same: a lock that a closed tab gives back by itself. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
const FAILURES_BEFORE_REFUSED = 4;
const NONE: readonly OutgoingPost[] = [];

/**
 * Own posts on their way. They show at once, survive a reload, go out in the order of writing and with the same key until the
 * server confirms them, so a doubled sending (two tabs, a lost answer) is one post.
 */
export class Outbox {
  private posts = new Map<string, OutgoingPost>();
  private byThread = new Map<string, readonly OutgoingPost[]>();
  private readonly listeners = new Set<() => void>();
  private readonly busyThreads = new Set<string>();
  private readonly pauses = new Map<string, { length: number; cancel: () => void }>();
  private closed = false;

  constructor(private readonly parts: OutboxParts) {
    this.reload();
  }

  /** Takes a post over; it is on the device before anything is sent. False when the device could not keep it. */
  add(
    post: Pick<
      OutgoingPost,
      | 'key'
      | 'threadId'
      | 'text'
      | 'language'
      | 'replyToId'
      | 'onBehalfOf'
      | 'behalfId'
      | 'attachments'
      | 'poll'
    >,
  ): boolean {
    const outgoing: OutgoingPost = {
      ...post,
      writtenAt: this.parts.now(),
      state: 'sending',
      code: null,
      failures: 0,
    };
    const kept = this.keep(outgoing);
    void this.send(post.threadId);
    return kept;
  }

  /** The unconfirmed posts of a thread in the order of writing; the same array until something changes. */
  list(threadId: string): readonly OutgoingPost[] {
    return this.byThread.get(threadId) ?? NONE;
  }

  all(): OutgoingPost[] {
    return [...this.posts.values()].sort(byWriting);
  }

  retry(key: string): void {
    const post = this.posts.get(key);
    if (!post) return;
    this.keep({ ...post, state: 'sending', code: null, failures: 0 });
    this.forgetPause(post.threadId);
    void this.send(post.threadId);
  }

  /** The author gives the post up; its text is handed back, so that it can return to the composer. */
  discard(key: string): OutgoingPost | null {
    const post = this.posts.get(key) ?? null;
    if (post) this.drop(key);
    return post;
  }

  /** The post's answer or its fact came: whichever is first. */
  arrived(key: string): void {
    if (this.posts.has(key)) this.drop(key);
  }

  /** The connection is back, or the page was opened again: everything that waits goes out now. */
  sendAll(): void {
    for (const threadId of this.byThread.keys()) {
      this.forgetPause(threadId);
      void this.send(threadId);
    }
  }

  /** Another tab changed what the device keeps. */
  reload(): void {
    this.posts = new Map();
    for (const name of this.parts.device.names(this.prefix)) {
      const post = readJson<OutgoingPost>(this.parts.device, name);
      if (post?.key && post.threadId) this.posts.set(post.key, post);
    }
    this.publish();
  }

  close(): void {
    this.closed = true;
    for (const pause of this.pauses.values()) pause.cancel();
    this.pauses.clear();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get prefix(): string {
    return `guildhall.outbox|${this.parts.personId}|`;
  }

  private async send(threadId: string): Promise<void> {
    if (this.busyThreads.has(threadId) || this.closed) return;
    this.busyThreads.add(threadId);
    try {
      await this.parts.alone(`${this.prefix}${threadId}`, () => this.sendInOrder(threadId));
    } finally {
      this.busyThreads.delete(threadId);
    }
    const left = this.list(threadId).some((post) => post.state === 'sending');
    if (left && !this.closed) void this.send(threadId);
  }

  private async sendInOrder(threadId: string): Promise<void> {
    for (;;) {
      const next = this.list(threadId).find((post) => post.state !== 'refused');
      if (!next || this.closed) return;
      // Another tab may have delivered it while this one waited for the lock.
      if (this.parts.device.read(this.nameOf(next.key)) === null && !this.memoryOnly.has(next.key)) {
        this.drop(next.key);
        continue;
      }
      if (next.state !== 'sending') this.keep({ ...next, state: 'sending' });
      const delivery = await this.parts.send(next).catch((): Delivery => ({ outcome: 'unreachable' }));
      const post = this.posts.get(next.key);
      if (!post) continue; // Its fact was faster than the answer, or the author discarded it.
      if (!this.settle(post, delivery)) return;
    }
  }

  /** True when the next post of the thread may go out. */
  private settle(post: OutgoingPost, delivery: Delivery): boolean {
    switch (delivery.outcome) {
      case 'delivered':
        this.forgetPause(post.threadId);
        this.drop(post.key);
        return true;
      case 'refused':
        this.keep({ ...post, state: 'refused', code: delivery.code });
        return true;
      case 'failed': {
        const failures = post.failures + 1;
        if (failures >= FAILURES_BEFORE_REFUSED) {
          this.keep({ ...post, state: 'refused', code: 'INTERNAL', failures });
          return true;
        }
        this.wait({ ...post, failures });
        return false;
      }
      case 'busy':
        this.wait(post, delivery.retryAfterSeconds * 1_000);
        return false;
      case 'unreachable':
        this.wait(post);
        return false;
    }
  }

  /** What is behind waits too, so that posts arrive in the order in which they were written. */
  private wait(post: OutgoingPost, atLeast = 0): void {
    this.keep({ ...post, state: 'waiting' });
    for (const other of this.list(post.threadId)) {
      if (other.state === 'sending') this.keep({ ...other, state: 'waiting' });
    }
    const before = this.pauses.get(post.threadId);
    before?.cancel();
    const length = Math.max(atLeast, Math.min((before?.length ?? FIRST_PAUSE / 2) * 2, LONGEST_PAUSE));
    const cancel = this.parts.later(() => void this.send(post.threadId), length * (1 + Math.random() / 4));
    this.pauses.set(post.threadId, { length, cancel });
  }

  private forgetPause(threadId: string): void {
    this.pauses.get(threadId)?.cancel();
    this.pauses.delete(threadId);
  }

  /** Posts that the device refused to keep live only as long as this page. */
  private readonly memoryOnly = new Set<string>();

  private keep(post: OutgoingPost): boolean {
    const kept = this.parts.device.write(this.nameOf(post.key), JSON.stringify(post));
    if (kept) this.memoryOnly.delete(post.key);
    else this.memoryOnly.add(post.key);
    this.posts.set(post.key, post);
    this.publish();
    return kept;
  }

  private drop(key: string): void {
    this.posts.delete(key);
    this.memoryOnly.delete(key);
    this.parts.device.remove(this.nameOf(key));
    this.publish();
  }

  private publish(): void {
    const grouped = new Map<string, OutgoingPost[]>();
    for (const post of this.all()) {
      const list = grouped.get(post.threadId) ?? [];
      list.push(post);
      grouped.set(post.threadId, list);
    }
    this.byThread = grouped;
    for (const listener of this.listeners) listener();
  }

  private nameOf(key: string): string {
    return `${this.prefix}${key}`;
  }
}

function byWriting(a: OutgoingPost, b: OutgoingPost): number {
  return a.writtenAt.localeCompare(b.writtenAt) || a.key.localeCompare(b.key);
}
