/**
 * Sockets that do not take what they are sent, and would fill our memory with it. Such a one is skipped and catches up by number
 * when it has read; whoever does not read for a minute is closed, and catches up by number when they come back.
 */
import type { LiveSocket, WatchedStream } from './watched-stream.js';

/** skipped in whatever is sent to a stream */
export const laggingRoom = 'lagging';
/** bytes */
const laggingAbove = 1_000_000;
const longestLag = 60_000;
/** Together they keep so many times a megabyte at the most, until the next beat. */
const mostLagging = 100;

export class SlowSockets {
  /** since when; those that have lagged longest come first */
  private readonly since = new Map<LiveSocket, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Finds those of a stream for whom too much waits, before more is sent to it. */
  mark(stream: WatchedStream): void {
    for (const socket of stream.sockets) {
      if (waiting(socket) <= laggingAbove || this.since.has(socket)) continue;
      this.since.set(socket, this.now());
      void socket.join(laggingRoom);
      socket.once('disconnect', () => this.since.delete(socket));
    }
  }

  /** Whether so much waits for this one that what it asks for is not answered: it would only be kept here too. */
  takesNothing(socket: LiveSocket): boolean {
    return waiting(socket) > laggingAbove;
  }

  /** Takes up again who has read, and closes who has not for too long, or is one of too many. */
  relieve(takeUp: (socket: LiveSocket) => void): void {
    for (const [socket, since] of [...this.since]) {
      if (waiting(socket) === 0) {
        this.since.delete(socket);
        void socket.leave(laggingRoom);
        takeUp(socket);
      } else if (this.now() - since > longestLag || this.since.size > mostLagging) {
        this.since.delete(socket);
        drop(socket);
      }
    }
  }
}

/** Ends a connection without waiting until what stands before the end was taken. The client comes back by itself. */
export function drop(socket: LiveSocket): void {
  socket.conn.close(true);
}

/**
 * Bytes that wait in the process for this socket: what its connection has taken and not yet sent, and what stands behind
 * that. While a write is under way the connection keeps the rest to itself, so its own figure alone stays small for ever.
 */
function waiting(socket: LiveSocket): number {
  const { transport, writeBuffer } = socket.conn as unknown as {
    transport: { socket?: { bufferedAmount?: number } };
    writeBuffer: { data?: string | Buffer }[];
  };
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const packet of writeBuffer) bytes += packet.data?.length ?? 0;
  return bytes;
}
