/**
 * "A wake says where, the table says what": hints that a stream has moved, in this process at once, and in the others by
 * one coalesced NOTIFY. A lost wake loses nothing: the beacon finds what it would have told.
 * Presence and typing travel by the same way, because losing them loses nothing either.
 */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newUnorderedId } from '#kernel';
import pg from 'pg';
import { Database } from '../database/database.js';

const channel = 'guildhall';
const gatherFor = 5;
// NOTIFY takes at most 7,999 bytes.
const payloadLimit = 7500;

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
  private ear: pg.Client | undefined;
  private ended = false;

  constructor(private readonly database: Database) {}

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

  /** Begins to hear the other processes. LISTEN needs a connection of its own, not one of the pool's. */
  async listen(): Promise<void> {
    if (this.ended || this.ear) return;
    const ear = new pg.Client(this.database.pool.options);
    this.ear = ear;
    ear.on('notification', (note) => this.hear(note.payload ?? ''));
    ear.on('error', () => undefined);
    ear.on('end', () => {
      if (this.ear !== ear) return;
      this.ear = undefined;
      if (!this.ended) setTimeout(() => void this.listen().catch(() => undefined), 500).unref();
    });
    try {
      await ear.connect();
      await ear.query(`listen ${channel}`);
      // What was told while nobody listened is found by looking at everything once.
      this.deliver('wake', null);
    } catch (error) {
      this.log.warn(`Not hearing other processes: ${(error as Error).message}`);
      this.ear = undefined;
      await ear.end().catch(() => undefined);
      if (!this.ended) setTimeout(() => void this.listen().catch(() => undefined), 1000).unref();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    const ear = this.ear;
    this.ear = undefined;
    await ear?.end().catch(() => undefined);
  }

  private gather(): void {
    if (this.ended) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.tell();
    }, gatherFor);
  }

  private async tell(): Promise<void> {
    const ids = [...this.awake];
    const messages = this.messages;
    this.awake.clear();
    this.messages = [];
    const payloads: string[] = [];
    for (let i = 0; i < ids.length; i += 150)
      payloads.push(JSON.stringify([this.process, 'wake', ids.slice(i, i + 150)]));
    for (const { topic, body } of messages) payloads.push(JSON.stringify([this.process, topic, body]));
    for (const payload of payloads) {
      if (Buffer.byteLength(payload) > payloadLimit) continue;
      try {
        await this.database.read({
          name: 'platform.wakes.tell',
          text: `select pg_notify('${channel}', $1)`,
          values: [payload],
        });
      } catch {
        // A hint that could not be given: the beacon of every process finds what it was about.
      }
    }
  }

  private hear(payload: string): void {
    try {
      const [from, topic, body] = JSON.parse(payload) as [string, string, unknown];
      if (from !== this.process) this.deliver(topic, body);
    } catch {
      this.log.warn('A notification that is not ours was passed over.');
    }
  }

  private deliver(topic: string, body: unknown): void {
    for (const listener of this.listeners.get(topic) ?? []) listener(body);
  }
}
