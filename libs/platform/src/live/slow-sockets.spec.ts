import { describe, expect, it } from '@jest/globals';
import { laggingRoom, SlowSockets } from './slow-sockets.js';
import type { LiveSocket, WatchedStream } from './watched-stream.js';

const megabyte = 1_000_000;

/** A connection of the socket library, as far as it is looked at. */
class Line {
  readonly rooms = new Set<string>();
  readonly conn: object;
  buffered = 0;
  closed = false;
  private readonly ended: (() => void)[] = [];

  constructor() {
    const socket = Object.defineProperty({}, 'bufferedAmount', { get: () => this.buffered });
    this.conn = {
      transport: { socket },
      writeBuffer: [],
      close: (discard: boolean) => {
        this.closed = discard;
        for (const then of this.ended) then();
      },
    };
  }
  join(room: string): void {
    this.rooms.add(room);
  }
  leave(room: string): void {
    this.rooms.delete(room);
  }
  once(_event: 'disconnect', then: () => void): void {
    this.ended.push(then);
  }
  get socket(): LiveSocket {
    return this as unknown as LiveSocket;
  }
}

function stage(lines: Line[]) {
  let now = 0;
  const slow = new SlowSockets(() => now);
  const stream = { sockets: lines.map(({ socket }) => socket) } as unknown as WatchedStream;
  const taken: LiveSocket[] = [];
  return {
    slow,
    taken,
    mark: () => slow.mark(stream),
    beat: (ms: number) => {
      now += ms;
      slow.relieve((socket) => taken.push(socket));
    },
  };
}

describe('a socket that takes nothing', () => {
  it('is skipped above a megabyte, and taken up again when all is read', () => {
    const [slow, quick] = [new Line(), new Line()];
    const { mark, beat, taken } = stage([slow, quick]);
    slow.buffered = 2 * megabyte;
    mark();
    expect([slow.rooms.has(laggingRoom), quick.rooms.has(laggingRoom)]).toEqual([true, false]);
    slow.buffered = 10;
    beat(1_000);
    expect([slow.rooms.has(laggingRoom), taken]).toEqual([true, []]);
    slow.buffered = 0;
    beat(1_000);
    expect([slow.rooms.has(laggingRoom), taken]).toEqual([false, [slow.socket]]);
    expect(slow.closed).toBe(false);
  });

  it('is closed after a minute, without waiting until it takes what stands before the end', () => {
    const line = new Line();
    const { mark, beat } = stage([line]);
    line.buffered = 2 * megabyte;
    mark();
    beat(59_000);
    mark();
    expect(line.closed).toBe(false);
    beat(2_000);
    expect(line.closed).toBe(true);
  });

  it('is closed at once where there are more than a hundred, those first that have read nothing for longest', () => {
    const lines = Array.from({ length: 103 }, () => new Line());
    const { mark, beat } = stage(lines);
    for (const line of lines) line.buffered = 2 * megabyte;
    mark();
    beat(1_000);
    expect(lines.map(({ closed }) => closed)).toEqual(lines.map((_, i) => i < 3));
  });

  it('asks in vain: its answers would only be kept here', () => {
    const line = new Line();
    const { slow } = stage([line]);
    expect(slow.takesNothing(line.socket)).toBe(false);
    line.buffered = 2 * megabyte;
    expect(slow.takesNothing(line.socket)).toBe(true);
  });
});
