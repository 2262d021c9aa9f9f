/** A reader of a group's page in a test: which threads it has, and the number of the newest post in each, as it is told. */
import type { HeadsFrame, WatchAnswer } from '#kernel';
import { io, type Socket } from 'socket.io-client';
import type { Caller } from './caller.js';

const listed = `query Threads($id: ID!) { threads(groupId: $id, first: 50) { items { id lastNumber } } }`;

export class LiveHeads {
  /** thread -> the number of its newest post */
  readonly newest = new Map<string, number>();
  private readonly socket: Socket;

  constructor(
    private readonly caller: Caller,
    private readonly groupId: string,
  ) {
    this.socket = io(caller.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: { cookie: caller.cookie! },
    });
    this.socket.on('connect', () => void this.begin());
    this.socket.on('heads', ({ heads }: HeadsFrame) => {
      for (const { threadId, lastNumber } of heads) this.note(threadId, lastNumber);
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  /** As the web client does: watches, and reads the list once it is let in; again until both have gone well. */
  private async begin(): Promise<void> {
    while (this.socket.connected) {
      try {
        const asked = this.socket
          .timeout(10_000)
          .emitWithAck('watch', { streamId: this.groupId, since: null });
        if (((await asked) as WatchAnswer).ok) {
          const { threads } = await this.caller.get(listed, { id: this.groupId });
          for (const { id, lastNumber } of threads.items) this.note(id, lastNumber);
          return;
        }
      } catch {
        // what broke is tried again, by this loop or by the next connection
      }
      await new Promise((done) => setTimeout(done, 1000));
    }
  }

  /** A list that was read before a head came may arrive after it. */
  private note(threadId: string, number: number): void {
    this.newest.set(threadId, Math.max(number, this.newest.get(threadId) ?? 0));
  }
}
