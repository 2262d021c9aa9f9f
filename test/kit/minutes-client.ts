/** Somebody who writes minutes: a Yjs document for each part, kept current by the web client's own store over a socket. */
import type { Frame, WatchAnswer } from '#kernel';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { StreamStore } from '../../apps/web/src/live/stream-store.js';
import type { Answer, Caller, Loose } from './caller.js';

const document = `query FreshMinutes($number: Int!) { meeting(number: $number) { minutes { id streamId state version
  draft { head parts { id kind title agendaItemId state text } } } } }`;
export const typeMinutes = `mutation TypeMinutes($input: TypeMinutesInput!) { typeMinutes(input: $input) { partId version } }`;

export async function freshMinutes(caller: Caller, number: number): Promise<Loose> {
  return (await caller.get(document, { number })).meeting.minutes;
}

export const inBase64 = (update: Uint8Array): string => Buffer.from(update).toString('base64');

/** What is kept beside the documents themselves: how far they are. */
interface Reached {
  readonly head: number;
}

export class MinutesClient {
  readonly store: StreamStore<Reached>;
  /** what stands on the screen of each part, with what was typed here */
  private readonly documents = new Map<string, Y.Doc>();
  private socket: Socket | undefined;

  private constructor(
    private readonly caller: Caller,
    readonly streamId: string,
    number: number,
    draft: Loose,
  ) {
    this.store = new StreamStore<Reached>(
      {
        streamId,
        reduce: (_, { n }) => ({ head: n }),
        onFact: (fact) => {
          if (fact.type === 'minutes.typed') this.receive(fact.subjectId, fact.data.update);
        },
        snapshot: async () => this.merge((await freshMinutes(caller, number)).draft),
        later: (work, milliseconds) => {
          const waiting = setTimeout(work, milliseconds);
          return () => clearTimeout(waiting);
        },
        link: { watch: (stream, since) => this.ask(stream, since) },
      },
      this.merge(draft),
    );
  }

  static async open(caller: Caller, number: number): Promise<MinutesClient> {
    const { streamId, draft } = await freshMinutes(caller, number);
    const client = new MinutesClient(caller, streamId, number, draft);
    client.connect();
    return client;
  }

  /** Puts words where the cursor stands, and sends what was typed; gives the answer. */
  async type(partId: string, at: number | 'end', words: string): Promise<Answer<Loose>> {
    const document = this.documentOf(partId);
    const before = Y.encodeStateVector(document);
    const text = document.getText('text');
    text.insert(at === 'end' ? text.length : at, words);
    const update = Y.encodeStateAsUpdate(document, before);
    return this.caller.ask(typeMinutes, { input: { partId, update: inBase64(update) } });
  }

  /** What stands on this screen. */
  text(partId: string): string {
    return this.documentOf(partId).getText('text').toString();
  }

  connect(): void {
    if (this.socket) return;
    const socket = io(this.caller.url, {
      transports: ['websocket'],
      forceNew: true,
      ...(this.caller.cookie ? { extraHeaders: { cookie: this.caller.cookie } } : {}),
    });
    this.socket = socket;
    socket.on('connect', () => this.store.resume());
    socket.on('disconnect', () => this.store.disconnected());
    socket.on('frame', (frame: Frame) => {
      if (frame.streamId === this.streamId) this.store.receive(frame);
    });
    socket.on('beacon', (heads: Record<string, number>) => {
      const head = heads[this.streamId];
      if (head !== undefined) this.store.beacon(head);
    });
    socket.on('left', () => undefined);
  }

  disconnect(): void {
    this.socket?.disconnect();
    this.socket = undefined;
    this.store.disconnected();
  }

  close(): void {
    this.disconnect();
    this.store.close();
  }

  /** A draft as it was read is updates too: nothing that was typed here is lost by it. */
  private merge({ head, parts }: Loose): Reached {
    for (const { id, state } of parts) this.receive(id, state);
    return { head };
  }

  private receive(partId: string, update: string | null): void {
    if (update) Y.applyUpdate(this.documentOf(partId), Buffer.from(update, 'base64'));
  }

  private documentOf(partId: string): Y.Doc {
    const found = this.documents.get(partId) ?? new Y.Doc();
    this.documents.set(partId, found);
    return found;
  }

  private async ask(streamId: string, since: number | null): Promise<WatchAnswer> {
    if (!this.socket?.connected) throw new Error('not connected');
    return (await this.socket.timeout(10_000).emitWithAck('watch', { streamId, since })) as WatchAnswer;
  }
}
