/**
 * Durable consumers: each takes every event in once, in the order of its stream, whatever dies in between. Effect and cursor
 * are one transaction; a cursor that another worker holds is passed over, so any number of workers may run.
 */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { guest, type StreamKind } from '#kernel';
import { Database } from '../database/database.js';
import { eventsAfter, type EventRead } from '../live/live.sql.js';
import { Wakes } from '../live/wakes.js';
import { spanned } from '../spans/spans.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import type { Tx } from '../work/tx.js';
import { beginAt, behind, claim, moveTo, skipKinds } from './consumers.sql.js';

/** What an upper room brings: its name in the cursors, and what it makes of a batch of events. */
export interface EventConsumer {
  readonly name: string;
  /** Writes what follows from these events, of one or many streams, each stream's in its order. It may run again. */
  take(tx: Tx, events: EventRead[]): Promise<void>;
}

/** A wake may be lost: this often the heads of all streams are held against the cursors. */
const lookEvery = 3000;
const mostStreams = 200;
const mostEventsAStream = 100;

@Injectable()
export class Consumers implements BeforeApplicationShutdown {
  private readonly log = new Logger(Consumers.name);
  private readonly begun: Begun[] = [];
  private ended = false;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly wakes: Wakes,
  ) {}

  /** Begins to take in what happens: at each wake, and every few seconds whatever no wake told of. */
  async begin(consumer: EventConsumer): Promise<void> {
    if (this.begun.length === 0) {
      this.wakes.on('wake', (ids) => {
        for (const one of this.begun) this.look(one, ids as string[] | null);
      });
      await this.wakes.listen();
    }
    const one: Begun = { consumer, woken: new Set(), all: true, working: undefined, timer: undefined };
    one.timer = setInterval(() => this.look(one, null), lookEvery);
    one.timer.unref();
    this.begun.push(one);
    this.look(one, null);
  }

  /** Takes in everything that there is, and returns when it is done: for tests and for commands. */
  async catchUp(consumer: EventConsumer): Promise<void> {
    while (await this.round(consumer, null));
  }

  /** Passes over what streams of these kinds hold now. */
  async skip(consumerName: string, kinds: readonly StreamKind[]): Promise<void> {
    await this.work.run(guest(), (tx) => tx.query(skipKinds(consumerName, kinds)));
  }

  /** Before the others end: what is under way needs the database. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    for (const one of this.begun) {
      clearInterval(one.timer);
      await one.working;
    }
  }

  private look(one: Begun, streamIds: readonly string[] | null): void {
    if (streamIds === null) one.all = true;
    else for (const id of streamIds) one.woken.add(id);
    if (one.working || this.ended) return;
    one.working = this.takeAll(one)
      .catch((error: Error) =>
        this.log.warn({ consumer: one.consumer.name, message: `Events wait: ${error.message}` }),
      )
      .finally(() => {
        one.working = undefined;
      });
  }

  private async takeAll(one: Begun): Promise<void> {
    while (!this.ended && (one.all || one.woken.size > 0)) {
      const asked = one.all ? null : [...one.woken];
      one.all = false;
      one.woken.clear();
      while (!this.ended && (await this.round(one.consumer, asked)));
    }
  }

  /** One batch; true if there may be more. */
  private async round(consumer: EventConsumer, asked: readonly string[] | null): Promise<boolean> {
    const waiting = await this.database.read<{ streamId: string; head: number }>(
      behind(consumer.name, asked, mostStreams),
    );
    if (waiting.length === 0) return false;
    const ids = waiting.map((row) => row.streamId);
    await this.database.read(beginAt(consumer.name, ids));
    const heads = new Map(waiting.map((row) => [row.streamId, row.head]));
    const read: EventRead[] = [];
    try {
      return await this.take(consumer, heads, read);
    } catch (error) {
      if (ids.length === 1) {
        this.noteFailure(consumer, ids[0]!, read, error);
        throw error;
      }
      // One stream whose events cannot be taken in must not hold up all the others.
      this.log.warn({
        consumer: consumer.name,
        streams: ids.length,
        message: `Its streams are taken one by one: ${(error as Error).message}`,
      });
      for (const id of ids) {
        if (this.ended) break;
        read.length = 0;
        await this.take(consumer, new Map([[id, heads.get(id)!]]), read).catch((inner: unknown) =>
          this.noteFailure(consumer, id, read, inner),
        );
      }
      return false;
    }
  }

  /** Names the events, so that whoever reads it finds what stands in the way. */
  private noteFailure(consumer: EventConsumer, stream: string, read: EventRead[], error: unknown): void {
    this.log.error({
      consumer: consumer.name,
      stream,
      // none where it failed before they were read
      ...(read.length > 0 && { from: read[0]!.n, to: read.at(-1)!.n }),
      message: `A stream cannot be taken in: ${(error as Error).message}`,
    });
  }

  /** @param read is given the events that it read last */
  private take(
    consumer: EventConsumer,
    heads: ReadonlyMap<string, number>,
    read: EventRead[],
  ): Promise<boolean> {
    return this.work.run(guest(), async (tx) => {
      const cursors = await tx.query<{ streamId: string; n: number }>(
        claim(consumer.name, [...heads.keys()]),
      );
      if (cursors.length === 0) return false;
      const ids = cursors.map((cursor) => cursor.streamId);
      const events = await tx.query<EventRead>(
        eventsAfter(
          ids,
          cursors.map((cursor) => cursor.n),
          mostEventsAStream,
        ),
      );
      read.splice(0, read.length, ...events);
      // Where the oldest events have gone at the end of their keeping, there is nothing to wait for: the head is enough.
      const reached = new Map(
        cursors.map(({ streamId, n }) => [streamId, Math.max(n, heads.get(streamId)!)]),
      );
      for (const streamId of new Set(events.map((event) => event.streamId))) reached.set(streamId, 0);
      for (const event of events)
        reached.set(event.streamId, Math.max(reached.get(event.streamId)!, event.n));
      if (events.length > 0) await spanned(consumer.name, events, () => consumer.take(tx, events));
      await tx.query(moveTo(consumer.name, [...reached.keys()], [...reached.values()]));
      return true;
    });
  }
}

interface Begun {
  consumer: EventConsumer;
  woken: Set<string>;
  all: boolean;
  working: Promise<void> | undefined;
  timer: NodeJS.Timeout | undefined;
}
