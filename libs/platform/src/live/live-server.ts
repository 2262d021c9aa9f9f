/** The socket's side of live delivery: who comes in, what they watch, and what is put on the wire. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  isId,
  typingEvery,
  type ClientToServer,
  type Fact,
  type PresenceDelta,
  type ServerToClient,
  type ThreadHead,
  type WatchAnswer,
  type WatchRequest,
} from '#kernel';
import { Server } from 'socket.io';
import { Capacity } from '../capacity/capacity.js';
import { Database } from '../database/database.js';
import { DatabaseClock } from '../database/database-clock.js';
import { Metrics } from '../metrics/metrics.js';
import { LiveRegistry } from './live.registry.js';
import { eventsAfter, headsOf, movedWithin, type EventRead, type HeadRead } from './live.sql.js';
import { Patience } from './patience.js';
import { KeptSockets, type KeptSocket } from './kept-sockets.js';
import { Presence } from './presence.js';
import { drop, laggingRoom, SlowSockets } from './slow-sockets.js';
import { mostInOneRead, StreamReader } from './stream-reader.js';
import { spanned } from '../spans/spans.js';
import { Wakes } from './wakes.js';
import { WatchedStream, type LiveSocket, type SocketData } from './watched-stream.js';

// A guest sees the names of those who wrote in public, not of those who are merely there: guests are only told how many.
const guestsRoom = 'guests';
const mostStreamsPerSocket = 50;

interface AttachSettings {
  beacon?: boolean;
  /** the network address of whoever asks, past the proxies that are trusted */
  addressOf: (request: IncomingMessage) => string | undefined;
}

@Injectable()
export class LiveServer implements OnApplicationShutdown {
  private readonly log = new Logger(LiveServer.name);
  private io: Server<ClientToServer, ServerToClient, Record<string, never>, SocketData> | undefined;
  private beacon: NodeJS.Timeout | undefined;
  private beats = 0;
  private readonly slow = new SlowSockets();
  private kept: KeptSockets | undefined;

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
    private readonly reader: StreamReader,
    private readonly presence: Presence,
    private readonly wakes: Wakes,
    private readonly capacity: Capacity,
    private readonly clock: DatabaseClock,
    metrics: Metrics,
  ) {
    metrics.gauge('guildhall_sockets', 'Open sockets.', () => this.io?.engine.clientsCount ?? 0);
    metrics.gauge('guildhall_streams_watched', 'Streams that they watch.', () => this.reader.watched.size);
  }

  /** Begins to answer at /socket.io of this HTTP server. */
  async attach(http: HttpServer, settings: AttachSettings): Promise<void> {
    const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
      path: '/socket.io',
      serveClient: false,
      // Deflate costs six times the CPU of a delivery.
      perMessageDeflate: false,
      maxHttpBufferSize: 10_000,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      // No CORS headers: the client comes from the same origin. Another site's websocket would carry the cookie, so it is refused.
      allowRequest: (request, answer) => answer(null, sameOrigin(request.headers)),
    });
    this.io = io;
    const kept = new KeptSockets(this.capacity.mostSockets, settings.addressOf);
    this.kept = kept;
    io.engine.on('connection', (socket: KeptSocket) => kept.keep(socket));
    this.reader.sendTo({
      frame: (stream, facts, from, to) => this.sendFrame(stream, facts, from, to),
      heads: (stream, heads) => this.sendHeads(stream, heads),
      gone: (stream, socket) => this.putOut(stream, socket),
      undone: (stream) => this.beginAnew(stream),
    });
    this.presence.sendTo((delta) => {
      io.to(delta.streamId).except(guestsRoom).emit('presence', delta);
      const counted: PresenceDelta = { ...delta, joined: [], left: [] };
      for (const socket of this.reader.watched.get(delta.streamId)?.sockets ?? [])
        if (isGuest(socket)) socket.emit('presence', counted);
    });
    this.wakes.on('wake', (ids) => this.reader.noteMoved(ids as string[] | null));
    this.wakes.on('typing', (body) => {
      const { streamId, person } = body as { streamId: string; person: { id: string; name: string } };
      io.to(streamId).except(guestsRoom).volatile.emit('typing', { streamId, person });
    });
    this.wakes.on('session', (ids) => this.closeSessions(new Set(ids as string[])));
    io.use((socket, next) => {
      this.registry.identity.visitorOf(socket.request.headers).then(
        (visitor) => {
          socket.data.visitor = visitor;
          next();
        },
        (error: Error) => {
          this.log.error({ connection: socket.id, message: `A socket was not let in: ${error.message}` });
          // A refusal would be taken for final, and the page would stay outside. A lost connection comes back by itself.
          drop(socket);
        },
      );
    });
    io.on('connection', (socket) => this.welcome(socket));
    await this.wakes.listen();
    if (settings.beacon !== false) this.startBeacon();
  }

  /** Whether one more socket may come with this request. Asked before anything of it is looked at. */
  hasRoomFor(request: IncomingMessage): boolean {
    const room = this.kept?.hasRoomFor(request) ?? true;
    if (!room) this.capacity.noteRefusedSocket();
    return room;
  }

  /**
   * Ends the connections of all sockets, spread over this time: at once they would all knock at the others in one moment. A
   * connection that ends makes every client come back by itself, and go on by number.
   */
  async sendAway(milliseconds: number): Promise<void> {
    const sockets = [...(this.io?.sockets.sockets.values() ?? [])];
    await Promise.all([
      pause(milliseconds),
      ...sockets.map(async (socket) => {
        await pause(Math.random() * milliseconds);
        socket.conn.close();
      }),
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.beacon);
    this.presence.stop();
    const io = this.io;
    this.io = undefined;
    if (io) await new Promise<void>((resolve) => void io.close(() => resolve()));
  }

  private startBeacon(): void {
    let running = false;
    this.beacon = setInterval(() => {
      if (running) return;
      running = true;
      this.beat()
        .catch((error: Error) => this.log.warn(`The beacon missed a beat: ${error.message}`))
        .finally(() => (running = false));
    }, 1000);
    this.beacon.unref();
  }

  private async beat(): Promise<void> {
    await this.reader.beacon();
    await this.closeEndedSessions();
    this.slow.relieve((socket) => this.takeUp(socket));
    // The clients' own safety net against a lost last frame.
    if (++this.beats % 10 === 0) {
      for (const stream of this.reader.watched.values()) {
        if (stream.cursor !== null) this.io?.to(stream.room).emit('beacon', { [stream.id]: stream.cursor });
      }
    }
  }

  private welcome(socket: LiveSocket): void {
    if (isGuest(socket)) void socket.join(guestsRoom);
    let typedAt = 0;
    const patience = new Patience();
    socket.use((_, next) => {
      if (patience.isOver) {
        this.log.warn({ ...marksOf(socket), message: 'A socket asks without pause, and is put out.' });
        socket.disconnect(true);
      }
      // Each answer would be kept here for somebody who takes none.
      else if (this.slow.takesNothing(socket)) drop(socket);
      else next();
    });
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return;
      if (!patience.allows()) return answer({ ok: false, code: 'RATE_LIMITED' });
      patience.turns
        .inTurn(() =>
          this.capacity.watches.inTurn(() => spanned('watch', [], () => this.watch(socket, request))),
        )
        .then(answer, (error: Error) => {
          const stream: unknown = request?.streamId;
          const marks = { ...marksOf(socket), ...(isId(stream) && { stream }) };
          this.log.error({ ...marks, message: `A watch failed: ${error.message}` });
          answer({ ok: false, code: 'INTERNAL' });
        });
    });
    socket.on('unwatch', (request) => {
      if (isId(request?.streamId)) this.leave(socket, request.streamId);
    });
    socket.on('clock', (answer) => {
      if (typeof answer === 'function' && patience.allows()) void this.clock.now().then(answer);
    });
    socket.on('typing', (request) => {
      const { actor, name } = socket.data.visitor;
      if (!isId(request?.streamId) || !socket.rooms.has(request.streamId) || !actor.personId || !name) return;
      if (Date.now() - typedAt < typingEvery - 500) return;
      typedAt = Date.now();
      this.wakes.announce('typing', { streamId: request.streamId, person: { id: actor.personId, name } });
    });
    socket.on('disconnect', (reason) => {
      this.log.debug({ ...marksOf(socket), message: `A socket has gone: ${reason}` });
      for (const stream of [...this.reader.watched.values()]) this.leave(socket, stream.id);
    });
  }

  /** Join first, then read what was missed, then answer: what happens meanwhile comes as frames that the client keeps. */
  private async watch(socket: LiveSocket, request: WatchRequest): Promise<WatchAnswer> {
    const streamId = request?.streamId;
    const since = request?.since ?? null;
    if (!isId(streamId)) return { ok: false, code: 'BAD_INPUT' };
    if (since !== null && !isCount(since)) return { ok: false, code: 'BAD_INPUT' };
    const age = request.age ?? 0;
    if (!isCount(age)) return { ok: false, code: 'BAD_INPUT' };
    // What waited for its turn behind a connection that is gone is nobody's question any more.
    if (socket.disconnected) return { ok: false, code: 'NOT_FOUND' };
    const { personId } = socket.data.visitor.actor;
    const permission = await this.registry.gate.mayWatch(streamId, [personId]);
    if (!permission?.allowed.has(personId) || socket.disconnected) return { ok: false, code: 'NOT_FOUND' };

    // Counted here, where nothing is awaited before the joining: many asked for at once would all pass an earlier count.
    if (!socket.rooms.has(streamId) && socket.rooms.size > mostStreamsPerSocket)
      return { ok: false, code: 'RATE_LIMITED' };
    const stream = this.reader.watched.get(streamId) ?? new WatchedStream(streamId, permission.kind);
    this.reader.watched.set(streamId, stream);
    stream.noteRight(socket, permission);
    void socket.join(stream.room);

    let head: HeadRead | null;
    for (;;) {
      const sent = stream.cursor;
      head = await this.database.readOne<HeadRead>(headsOf([streamId]));
      if (!head || stream.cursor === null || head.head >= stream.cursor) break;
      // Another socket opened this room at the same moment and read later than we: what lies between is in no frame.
      if (sent === null || head.head >= sent) continue;
      this.beginAnew(stream);
      return { ok: false, code: 'RATE_LIMITED' };
    }
    if (!head) return { ok: false, code: 'NOT_FOUND' };
    if (stream.cursor === null) {
      stream.cursor = head.head;
      this.reader.noteMoved([streamId]);
    }
    const missed = await (since === null
      ? this.unseen(stream.id, head.head, age)
      : this.missed(stream, since, head.head));
    // What was read above may have been committed after a removal; this look begins after it, so it sees the removal.
    await this.reader.lookWhereNeeded([stream]);
    if (!stream.has(socket)) return { ok: false, code: 'NOT_FOUND' };
    const entered = this.presence.enter(stream);
    const present = isGuest(socket) ? null : entered.present;
    return {
      ok: true,
      kind: stream.kind,
      head: head.head,
      ...missed,
      present,
      presentCount: entered.presentCount,
    };
  }

  /** Between the question whose answer is shown and the watching: what came there is in no frame. */
  private async unseen(
    streamId: string,
    head: number,
    age: number,
  ): Promise<{ facts: Fact[]; reset: boolean }> {
    if (age === 0) return { facts: [], reset: false };
    return { facts: [], reset: (await this.database.readOne(movedWithin(streamId, head, age))) !== null };
  }

  private async missed(
    stream: WatchedStream,
    since: number,
    head: number,
  ): Promise<{ facts: Fact[]; reset: boolean }> {
    if (since === head) return { facts: [], reset: false };
    if (since > head || head - since > mostInOneRead) return { facts: [], reset: true };
    const events = (
      await this.database.read<EventRead>(eventsAfter([stream.id], [since], mostInOneRead))
    ).filter((event) => event.n <= head);
    // Events older than their keeping are gone: a stream that cannot be resumed without a hole is read anew.
    if (events.length !== head - since) return { facts: [], reset: true };
    return { facts: await this.reader.present(stream.id, stream.kind, events), reset: false };
  }

  private leave(socket: LiveSocket, streamId: string): void {
    const stream = this.reader.watched.get(streamId);
    if (!stream?.remove(socket)) return;
    void socket.leave(stream.room);
    if (stream.isEmpty) this.reader.forget(streamId);
    this.presence.leave(stream);
  }

  private putOut(stream: WatchedStream, socket: LiveSocket): void {
    this.leave(socket, stream.id);
    socket.emit('gone', { streamId: stream.id });
  }

  /**
   * The database holds less than was shown: it was restored, or a server took its place that had not heard all. Clients come
   * back by themselves, know a higher number than there is, and read the stream anew.
   */
  private beginAnew(stream: WatchedStream): void {
    this.log.error({ stream: stream.id, message: 'The database has lost what was shown of a stream.' });
    for (const socket of stream.sockets) drop(socket);
  }

  private sendFrame(stream: WatchedStream, facts: Fact[], from: number, to: number): void {
    this.slow.mark(stream);
    this.io?.to(stream.room).except(laggingRoom).emit('frame', { streamId: stream.id, from, to, facts });
  }

  private sendHeads(stream: WatchedStream, heads: ThreadHead[]): void {
    this.io?.to(stream.room).except(laggingRoom).emit('heads', { streamId: stream.id, heads });
  }

  /** Whoever was skipped is told where its streams are, and asks for what it missed. */
  private takeUp(socket: LiveSocket): void {
    const own = [...this.reader.watched.values()].filter((one) => one.has(socket) && one.cursor !== null);
    socket.emit('beacon', Object.fromEntries(own.map((one) => [one.id, one.cursor!])));
  }

  private async closeEndedSessions(): Promise<void> {
    const sessions = new Set<string>();
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      const { sessionId } = socket.data.visitor.actor;
      if (sessionId) sessions.add(sessionId);
    }
    if (sessions.size === 0) return;
    const living = await this.registry.gate.livingSessions([...sessions]);
    this.closeSessions(new Set([...sessions].filter((id) => !living.has(id))));
  }

  private closeSessions(ended: Set<string>): void {
    if (ended.size === 0) return;
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      const { sessionId } = socket.data.visitor.actor;
      if (!sessionId || !ended.has(sessionId)) continue;
      for (const stream of [...this.reader.watched.values()])
        if (stream.has(socket)) this.putOut(stream, socket);
      socket.disconnect(true);
    }
  }
}

/** What each line of the log says of a socket. */
function marksOf(socket: LiveSocket): { connection: string; person?: string } {
  const { personId } = socket.data.visitor.actor;
  return { connection: socket.id, ...(personId && { person: personId }) };
}

/** How a client counts events, or milliseconds. */
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isGuest(socket: LiveSocket): boolean {
  return socket.data.visitor.actor.personId === null;
}

/** A browser always says where a page comes from; a client that is not a browser says nothing and brings a token or cookie of its own. */
function sameOrigin(headers: {
  origin?: string;
  host?: string;
  'x-forwarded-host'?: string | string[];
}): boolean {
  if (!headers.origin) return true;
  if (!URL.canParse(headers.origin)) return false;
  const host = new URL(headers.origin).host;
  return host === headers.host || host === headers['x-forwarded-host'];
}
