/** A client of live delivery for tests: the web client's own store over a socket, with a network that can be taken away. */
import { reduceThread, type Fact, type Frame, type ThreadState, type WatchAnswer } from '#kernel';
import { io, type Socket } from 'socket.io-client';
import { StreamStore } from '../../apps/web/src/live/stream-store.js';
import type { Caller } from './caller.js';

/** A poll as its facts show it. */
export const pollFields = `id kind state question most lowLabel highLabel timeZone secret byMunicipality voters pairs quorum
  present withheld endsAt closedAt options { id text mark day startTime endTime votes maybes }`;

const snapshotDocument = `query Snapshot($threadId: ID!, $after: Int!) {
  posts(threadId: $threadId, after: $after, first: 50) { streamHead lastNumber hasAfter items { ${postFields()} } } }`;

/** The fields of a post that a reader holds: a fresh query of them must equal snapshot and facts. */
export function postFields(): string {
  const card = 'id name initials erased municipality { id number slug name letters dye motif }';
  return `id threadId number version text language createdAt editedAt withdrawnAt hiddenAt movedToId author { ${card} }
    replyTo { id number excerpt language elsewhere author { ${card} } } onBehalfOf { kind id number names { language text } municipality { id number slug name letters dye motif } } reactions { kind personIds } mentions { ${card} }
    poll { ${pollFields} }
    attachments { id name mediaType size width height alt url smallUrl urlUntil }`;
}

/** A thread as a fresh query shows it, all pages; true at the number of the first page. */
export async function freshThread(caller: Caller, threadId: string): Promise<ThreadState> {
  let state: ThreadState | undefined;
  for (let after = 0; ;) {
    const { posts } = await caller.get(snapshotDocument, { threadId, after });
    state = {
      title: '',
      version: 0,
      settings: {
        lockedAt: null,
        lockReason: null,
        pinnedAt: null,
        slowSeconds: 0,
        themeIds: [],
        announcedAt: null,
        announcedUntil: null,
        ups: 0,
        downs: 0,
      },
      hasAfter: false,
      head: state?.head ?? posts.streamHead,
      lastNumber: posts.lastNumber,
      posts: [...(state?.posts ?? []), ...posts.items],
    };
    if (!posts.hasAfter) return state;
    after = posts.items.at(-1).number;
  }
}

/** How it reaches the server; an office whose firewall breaks websockets has only the other. */
type Transports = ['websocket'] | ['polling'];

export class LiveThread {
  readonly store: StreamStore<ThreadState>;
  /** every fact's subject that ever came, in the order of arrival */
  readonly heard: string[] = [];
  /** how many of them came as they happened, not by catching up */
  heardLive = 0;
  gone = false;
  /** how often it has come in, the first time included */
  connections = 0;
  private socket: Socket | undefined;
  private readonly abandoned: Socket[] = [];

  private constructor(
    private readonly caller: Caller,
    readonly threadId: string,
    initial: ThreadState,
    private readonly transports: Transports,
    /** told of all that is put on its wire, whether it takes it up or not */
    private readonly hears: ((facts: readonly Fact[]) => void) | undefined,
  ) {
    this.store = new StreamStore<ThreadState>(
      {
        streamId: threadId,
        reduce: reduceThread,
        snapshot: () => freshThread(caller, threadId),
        later: (work, milliseconds) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
        onFact: (fact) => this.heard.push(fact.subjectId),
        link: { watch: (streamId, since) => this.ask(streamId, since) },
      },
      initial,
    );
  }

  /** Opens the thread as a reader does: a snapshot, then the stream from its number on. */
  static async open(
    caller: Caller,
    threadId: string,
    transports: Transports = ['websocket'],
    hears?: (facts: readonly Fact[]) => void,
  ): Promise<LiveThread> {
    const live = new LiveThread(caller, threadId, await freshThread(caller, threadId), transports, hears);
    live.connect();
    return live;
  }

  connect(): void {
    if (this.socket) return;
    const socket = io(this.caller.url, {
      transports: this.transports,
      // what a browser does by itself: the proxy's cookie keeps long polling at one process
      withCredentials: true,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      ...(this.caller.cookie ? { extraHeaders: { cookie: this.caller.cookie } } : {}),
    });
    this.socket = socket;
    socket.on('connect', () => {
      this.connections += 1;
      this.store.resume();
    });
    socket.on('disconnect', () => this.store.disconnected());
    socket.on('frame', (frame: Frame) => {
      this.hears?.(frame.facts);
      if (frame.streamId !== this.threadId) return;
      this.heardLive += frame.facts.length;
      this.store.receive(frame);
    });
    socket.on('beacon', (heads: Record<string, number>) => {
      const head = heads[this.threadId];
      if (head !== undefined) this.store.beacon(head);
    });
    socket.on('gone', () => {
      this.gone = true;
      this.store.gone();
    });
  }

  /** The network is gone: nothing is said to the server. */
  disconnect(): void {
    this.socket?.disconnect();
    this.socket = undefined;
    this.store.disconnected();
  }

  /** The device takes nothing off its connection any more, which stays open: a phone in a tunnel. */
  stopReading(): void {
    this.wire?.pause();
  }

  readAgain(): void {
    this.wire?.resume();
  }

  /** It has lost its connection and opens another; the server is told nothing of that, and takes the old one for alive. */
  abandon(): void {
    const { socket } = this;
    if (!socket) return;
    this.stopReading();
    socket.off();
    socket.io.reconnection(false);
    this.abandoned.push(socket);
    this.socket = undefined;
    this.store.disconnected();
    this.connect();
  }

  close(): void {
    for (const socket of this.abandoned.splice(0)) socket.disconnect();
    this.disconnect();
    this.store.close();
  }

  /** The websocket under the socket, the `ws` of Node's build; none while there is no connection. */
  private get wire(): { pause(): void; resume(): void } | undefined {
    const transport = this.socket?.io.engine?.transport as unknown as
      { ws?: { pause(): void; resume(): void; readyState: number } } | undefined;
    return transport?.ws?.readyState === 1 ? transport.ws : undefined;
  }

  private async ask(streamId: string, since: number | null): Promise<WatchAnswer> {
    if (!this.socket?.connected) throw new Error('not connected');
    const asked = this.socket.timeout(10_000).emitWithAck('watch', { streamId, since });
    const answer = (await asked) as WatchAnswer;
    if (answer.ok) this.hears?.(answer.facts);
    return answer;
  }
}
