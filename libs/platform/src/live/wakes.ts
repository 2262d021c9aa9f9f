/**
 * "A wake says where, the table says what": hints that a stream has moved, in this process at once, and in the others by
 * one coalesced message on a line. A lost wake loses nothing: the beacon finds what it would have told.
 * Presence and typing travel by the same way, because losing them loses nothing either.
 */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newUnorderedId } from '#kernel';
import { WakeLine } from './wake-line.js';

const gatherFor = 5;
const mostIdsInOne = 150;

interface Message {
  topic: string;
  body: unknown;
}

type Listener = (body: unknown) => void;

@Injectable()
export class Wakes implements OnApplicationShutdown {
  private readonly log = new Logger(Wakes.name);
  private readonly process = newUnorderedId();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly awake = new Set<string>();
  private messages: Message[] = [];
  private timer: NodeJS.Timeout | undefined;
  private toldAt = 0;
  private ended = false;

  constructor(private readonly line: WakeLine) {}

  /** Tells all processes that these streams have moved. Never fails, never waits. */
  wake(streamIds: readonly string[]): void {
    if (streamIds.length === 0) return;
    const ids = [...new Set(streamIds)];
    this.deliver('wake', ids);
    for (const id of ids) this.awake.add(id);
    this.gather();
  }

  /** Tells all processes something else that may be lost: `mail` waits, somebody types. */
  announce(topic: string, body: unknown = null): void {
    this.deliver(topic, body);
    this.messages.push({ topic, body });
    this.gather();
  }

  /** Hears of a topic from all processes, this one included. `wake` brings stream ids, or null: look at all. */
  on(topic: string, listener: Listener): void {
    const set = this.listeners.get(topic) ?? new Set();
    set.add(listener);
    this.listeners.set(topic, set);
  }

  /** Begins to hear the other processes. What was told while nobody listened is found by looking at everything once. */
  async listen(): Promise<void> {
    if (this.ended) return;
    await this.line.listen({
      heard: (hint) => this.hear(hint),
      began: () => this.deliver('wake', null),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.line.end();
  }

  private gather(): void {
    if (this.ended) return;
    // The first after a silence goes at once; what follows within these milliseconds goes together.
    const wait = Math.max(0, this.toldAt + gatherFor - performance.now());
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.toldAt = performance.now();
      void this.tell();
    }, wait);
  }

  private async tell(): Promise<void> {
    const ids = [...this.awake];
    const messages = this.messages;
    this.awake.clear();
    this.messages = [];
    const hints: string[] = [];
    for (let i = 0; i < ids.length; i += mostIdsInOne)
      hints.push(JSON.stringify([this.process, 'wake', ids.slice(i, i + mostIdsInOne)]));
    for (const { topic, body } of messages) hints.push(JSON.stringify([this.process, topic, body]));
    for (const hint of hints) {
      if (Buffer.byteLength(hint) > this.line.mostBytes) continue;
      // A hint that could not be given: the beacon of every process finds what it was about.
      await this.line.tell(hint).catch(() => undefined);
    }
  }

  private hear(hint: string): void {
    try {
      const [from, topic, body] = JSON.parse(hint) as [string, string, unknown];
      if (from !== this.process) this.deliver(topic, body);
    } catch {
      this.log.warn('A hint that is not ours was passed over.');
    }
  }

  private deliver(topic: string, body: unknown): void {
    for (const listener of this.listeners.get(topic) ?? []) listener(body);
  }
}
