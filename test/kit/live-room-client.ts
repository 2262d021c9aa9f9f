/** Somebody who follows a live session: the web client's own store over a socket, with a network that can be taken away. */
import {
  reduceLiveRoom,
  reducePolls,
  type Fact,
  type Frame,
  type LiveRoomState,
  type PollView,
  type WatchAnswer,
} from '#kernel';
import { io, type Socket } from 'socket.io-client';
import { StreamStore } from '../../apps/web/src/live/stream-store.js';
import type { Caller } from './caller.js';
import { pollFields } from './live-client.js';

const tile = 'id number slug name letters dye motif';
const timer = 'timer { allottedMs usedMs runningSince endsAt }';
const turn = `id name guestId pointOfOrder remote raised askedAt ${timer} reason { personTimes personMs municipalityTimes sectorTimes }
  person { id name initials erased municipality { ${tile} } } municipality { ${tile} }`;
/** All that a reader of a session holds: a fresh query of it must equal snapshot and facts. */
export const roomFields = `streamHead session { version state agendaItemId ${timer} shows pollId guests openedAt closedAt
    items { id title language kind plannedMinutes usedMs takenAt } }
  floor { version open fair turnSeconds speaking { ${turn} } waiting { ${turn} } } presence { onSite remote }`;

export async function freshRoom(caller: Caller, number: number): Promise<LiveRoomState> {
  const { meeting } = await caller.get(
    `query FreshRoom($number: Int!) { meeting(number: $number) { live { ${roomFields} } } }`,
    { number },
  );
  const { streamHead, ...parts } = meeting.live;
  return { head: streamHead, ...parts } as LiveRoomState;
}

/** All that they hold: the room, and the meeting's polls in the order in which they were made. */
export interface FollowedSession extends LiveRoomState {
  readonly polls: readonly PollView[];
}

export async function freshSession(
  caller: Caller,
  { id, number }: { id: string; number: number },
): Promise<FollowedSession> {
  const { meeting, polls } = await caller.get(
    `query FreshSession($number: Int!, $id: ID!) { meeting(number: $number) { live { ${roomFields} } }
      polls(scopeId: $id, first: 50) { items { ${pollFields} } } }`,
    { number, id },
  );
  const { streamHead, ...parts } = meeting.live;
  return { head: streamHead, ...parts, polls: polls.items.reverse() };
}

function follow(held: FollowedSession, fact: Fact): FollowedSession {
  return { ...reduceLiveRoom(held, fact), polls: reducePolls(held, fact).polls };
}

export class LiveRoomClient {
  readonly store: StreamStore<FollowedSession>;
  private socket: Socket | undefined;

  private constructor(
    private readonly caller: Caller,
    readonly meeting: { id: string; number: number },
    initial: FollowedSession,
  ) {
    this.store = new StreamStore<FollowedSession>(
      {
        streamId: meeting.id,
        reduce: follow,
        snapshot: () => freshSession(caller, meeting),
        later: (work, milliseconds) => {
          const waiting = setTimeout(work, milliseconds);
          return () => clearTimeout(waiting);
        },
        link: { watch: (streamId, since) => this.ask(streamId, since) },
      },
      initial,
    );
  }

  static async open(caller: Caller, meeting: { id: string; number: number }): Promise<LiveRoomClient> {
    const client = new LiveRoomClient(caller, meeting, await freshSession(caller, meeting));
    client.connect();
    return client;
  }

  /** What is held, without the number up to which it is true. */
  held(): Omit<FollowedSession, 'head'> {
    const { session, floor, presence, polls } = this.store.state();
    return { session, floor, presence, polls };
  }

  connect(): void {
    if (this.socket) return;
    const socket = io(this.caller.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      ...(this.caller.cookie ? { extraHeaders: { cookie: this.caller.cookie } } : {}),
    });
    this.socket = socket;
    socket.on('connect', () => this.store.resume());
    socket.on('disconnect', () => this.store.disconnected());
    socket.on('frame', (frame: Frame) => {
      if (frame.streamId === this.meeting.id) this.store.receive(frame);
    });
    socket.on('beacon', (heads: Record<string, number>) => {
      const head = heads[this.meeting.id];
      if (head !== undefined) this.store.beacon(head);
    });
  }

  /** The network is gone: nothing is said to the server. */
  disconnect(): void {
    this.socket?.disconnect();
    this.socket = undefined;
    this.store.disconnected();
  }

  close(): void {
    this.disconnect();
    this.store.close();
  }

  private async ask(streamId: string, since: number | null): Promise<WatchAnswer> {
    if (!this.socket?.connected) throw new Error('not connected');
    return (await this.socket.timeout(10_000).emitWithAck('watch', { streamId, since })) as WatchAnswer;
  }
}
