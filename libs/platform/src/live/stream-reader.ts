/**
 * Reads what is new in the watched streams and sends it: one read, one look at the audiences and one frame per room and
 * tick. The order matters and is the guarantee: read events, build what is sent, and only then look at the audience
 * versions. Whatever could be read was committed before that look; so was every removal before it.
 */
import { Injectable, Logger } from '@nestjs/common';
import type { EventRow, Fact, ThreadHead } from '#kernel';
import { Database } from '../database/database.js';
import type { LiveSocket } from './watched-stream.js';
import { WatchedStream } from './watched-stream.js';
import { eventsAfter, headsOf, type EventRead, type HeadRead } from './live.sql.js';
import { LiveRegistry } from './live.registry.js';
import { spanned } from '../spans/spans.js';
import { Metrics } from '../metrics/metrics.js';

export const mostInOneRead = 500;
/** Looking a little back covers a writer whose commit came later than its clock. */
const headsLookBack = 15;

export interface Outgoing {
  frame(stream: WatchedStream, facts: Fact[], from: number, to: number): void;
  heads(stream: WatchedStream, heads: ThreadHead[]): void;
  gone(stream: WatchedStream, socket: LiveSocket): void;
  /** More was shown of this stream than the database holds: what its watchers have is of another history. */
  undone(stream: WatchedStream): void;
}

@Injectable()
export class StreamReader {
  private readonly log = new Logger(StreamReader.name);
  readonly watched = new Map<string, WatchedStream>();
  private readonly moved = new Set<string>();
  private readonly shownHeads = new Map<string, Map<string, string>>();
  private headsPlanned = false;
  private headsAsked = false;
  /** when the last look at the heads began that went through, by this process's steady clock */
  private headsLookedAt = performance.now();
  private reading = false;
  private planned = false;
  private outgoing: Outgoing | undefined;

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
    private readonly metrics: Metrics,
  ) {}

  sendTo(outgoing: Outgoing): void {
    this.outgoing = outgoing;
  }

  /** These streams may have moved; null: any may have. */
  noteMoved(streamIds: readonly string[] | null): void {
    let any = false;
    if (streamIds === null) {
      for (const id of this.watched.keys()) this.moved.add(id);
      any = this.watched.size > 0;
    } else {
      for (const id of streamIds) {
        if (this.watched.has(id)) {
          this.moved.add(id);
          any = true;
        }
      }
    }
    if (any) this.plan();
    this.planHeads();
  }

  /** Heads follow a wake of any thread, joined for a fifth of a second; the beacon heals those that no wake told of. */
  private planHeads(): void {
    this.headsAsked = true;
    if (this.headsPlanned || !this.registry.headsSource || this.watched.size === 0) return;
    this.headsPlanned = true;
    setTimeout(() => {
      this.headsAsked = false;
      this.sendHeads()
        .catch((error: Error) => this.log.error(`Heads will be repeated: ${error.message}`))
        // One at a time: a slow one that is overtaken by the next would put older heads over newer ones.
        .finally(() => {
          this.headsPlanned = false;
          if (this.headsAsked) this.planHeads();
        });
    }, 200).unref();
  }

  /** The beacon: every second the heads of all watched streams are held against the cursors. Part of the guarantee. */
  async beacon(): Promise<void> {
    const ids = [...this.watched.keys()];
    if (ids.length === 0) return;
    // Before the question, for meanwhile a delivery may go on; what was sent by then was committed by then.
    const sent = new Map([...this.watched.values()].map((stream) => [stream, stream.cursor]));
    const heads = await this.database.read<HeadRead>(headsOf(ids));
    for (const { streamId, head } of heads) {
      const stream = this.watched.get(streamId);
      if (stream && head < (sent.get(stream) ?? 0)) this.outgoing?.undone(stream);
    }
    const behind = heads.filter((row) => {
      const stream = this.watched.get(row.streamId);
      return stream && stream.cursor !== null && (row.head > stream.cursor || stream.mustLook(row));
    });
    this.noteMoved(behind.map((row) => row.streamId));
  }

  private plan(): void {
    if (this.planned || this.reading) return;
    this.planned = true;
    // What other commits of this moment have to say comes in the same read.
    setImmediate(() => {
      this.planned = false;
      void this.read();
    });
  }

  private async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    try {
      const streams = [...this.moved]
        .map((id) => this.watched.get(id))
        .filter((stream): stream is WatchedStream => stream !== undefined && stream.cursor !== null);
      this.moved.clear();
      if (streams.length > 0) await this.deliver(streams);
    } catch (error) {
      // The cursors stand where they stood: the next wake or beacon reads the same again.
      this.log.error(`Delivery failed and will be repeated: ${(error as Error).message}`);
    } finally {
      this.reading = false;
      if (this.moved.size > 0) this.plan();
    }
  }

  private async deliver(streams: WatchedStream[]): Promise<void> {
    const rows = await this.database.read<EventRead>(
      eventsAfter(
        streams.map((one) => one.id),
        streams.map((one) => one.cursor!),
        mostInOneRead,
      ),
    );
    if (rows.length === 0) await this.send(streams, rows);
    else await spanned('delivery', rows, () => this.send(streams, rows));
  }

  private async send(streams: WatchedStream[], rows: EventRead[]): Promise<void> {
    const byStream = grouped(rows);
    const built = await Promise.all(
      streams.map(async (stream) => {
        const events = byStream.get(stream.id) ?? [];
        return {
          stream,
          events,
          facts: events.length > 0 ? await this.present(stream.id, stream.kind, events) : [],
        };
      }),
    );
    await this.lookWhereNeeded(streams);
    for (const { stream, events, facts } of built) {
      if (events.length === 0) continue;
      const from = stream.cursor!;
      const to = events[events.length - 1]!.n;
      stream.cursor = to;
      this.outgoing?.frame(stream, facts, from, to);
      // The database's clock may be a little ahead of ours.
      this.metrics.delivery.note(Math.max(0, Date.now() - Date.parse(events[0]!.at)) / 1000);
      if (events.length === mostInOneRead) this.moved.add(stream.id);
    }
  }

  /** What is sent of these events, in their order. */
  async present(streamId: string, kind: WatchedStream['kind'], events: EventRow[]): Promise<Fact[]> {
    const presenters = this.registry.presentersOf(kind);
    const facts = (await Promise.all(presenters.map((one) => one.present(streamId, events)))).flat();
    return facts.sort((a, b) => a.n - b.n);
  }

  /** Puts out of a room whoever may no longer be in it; begins after everything that is about to be sent was read. */
  async lookWhereNeeded(streams: WatchedStream[]): Promise<void> {
    const heads = await this.database.read<HeadRead>(headsOf(streams.map((one) => one.id)));
    const audiences = new Map(heads.map((row) => [row.streamId, row]));
    await Promise.all(
      streams.map(async (stream) => {
        const audience = audiences.get(stream.id);
        if (!audience || stream.mustLook(audience)) await this.look(stream);
      }),
    );
  }

  private async look(stream: WatchedStream): Promise<void> {
    const asked = stream.sockets;
    const permission = await this.registry.gate.mayWatch(stream.id, stream.watchers);
    for (const socket of asked) {
      if (!permission?.allowed.has(socket.data.visitor.actor.personId)) this.outgoing?.gone(stream, socket);
      else if (stream.has(socket)) stream.noteRight(socket, permission);
    }
  }

  private async sendHeads(): Promise<void> {
    const source = this.registry.headsSource;
    const groups = [...this.watched.values()].filter((one) => one.kind === 'group');
    const began = performance.now();
    const heads =
      source && groups.length > 0
        ? await source.recent(
            groups.map((one) => one.id),
            // A process that stood still, or had no database, for longer than a little has all of that to look at.
            headsLookBack + (began - this.headsLookedAt) / 1000,
          )
        : new Map<string, ThreadHead[]>();
    const news: [WatchedStream, ThreadHead[]][] = [];
    for (const group of groups) {
      const shown = this.shownHeads.get(group.id) ?? new Map<string, string>();
      this.shownHeads.set(group.id, shown);
      const fresh = (heads.get(group.id) ?? []).filter(
        (head) => shown.get(head.threadId) !== JSON.stringify(head),
      );
      if (fresh.length > 0) news.push([group, fresh]);
    }
    if (news.length > 0) await this.lookWhereNeeded(news.map(([group]) => group));
    for (const [group, fresh] of news) {
      this.outgoing?.heads(group, fresh);
      // Noted only now: noted before the look above, they would be lost where that fails.
      const shown = this.shownHeads.get(group.id);
      for (const head of fresh) shown?.set(head.threadId, JSON.stringify(head));
    }
    this.headsLookedAt = began;
  }

  forget(streamId: string): void {
    this.watched.delete(streamId);
    this.shownHeads.delete(streamId);
  }
}

function grouped(rows: EventRead[]): Map<string, EventRead[]> {
  const groups = new Map<string, EventRead[]>();
  for (const row of rows) {
    const group = groups.get(row.streamId);
    if (group) group.push(row);
    else groups.set(row.streamId, [row]);
  }
  return groups;
}
