import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Fact } from '#kernel';
import { askWith, useGiven } from '../../graphql/hooks.js';
import { useMembershipsVersion } from '../../live/hooks.js';
import { joined } from '../../live/joined.js';
import type { WatchedStream } from '../../live/live-socket.js';
import { live } from '../../live/live.js';
import { stillStream } from '../../live/still-stream.js';
import { NOTHING_HELD } from '../../live/stream-store.js';
import { asRow, ThreadRows } from './documents.js';
import { emptyList, reduceList, withHeads, withRows, type ThreadList } from './thread-list.js';

/** A group or community that is open: its live list of threads and who is here. */
export interface PlaceRoom {
  watched: WatchedStream<ThreadList>;
  /** Asks the server again: what is mine in each thread comes with no fact. */
  refresh(): void;
  /** The next page of older threads. */
  more(): Promise<void>;
}

/** What watching needs to know of a group or community. */
export interface Watchable {
  id: string;
  streamId: string;
  viewerCan: readonly string[];
}

const PAGE = 30;
const REFRESH_PAUSE = 1_500;
const MEMBERS = new Set<Fact['type']>([
  'member.joined',
  'member.left',
  'member.expelled',
  'role.changed',
  'group.edited',
  'group.archived',
  'group.reopened',
  'request.made',
  'request.changed',
  'request.answered',
]);

/** Watches the place's stream as long as its screens are open. `again` asks for the place itself. */
export function usePlaceRoom(place: Watchable | undefined, again: () => void): PlaceRoom | null {
  const client = useClient();
  const [room, setRoom] = useState<PlaceRoom | null>(null);
  const id = place?.id;
  const streamId = place?.streamId;
  const readable = place?.viewerCan.includes('READ') ?? false;
  const { answer: given } = useGiven(ThreadRows, id && readable ? { groupId: id, first: PAGE } : null);
  const drawn = useMemo(
    () =>
      given && withRows(emptyList(NOTHING_HELD), given.threads.items.map(asRow), given.threads.next ?? null),
    [given],
  );
  const still = useMemo<PlaceRoom | null>(
    () =>
      streamId && drawn
        ? {
            watched: stillStream(streamId, drawn, reduceList),
            refresh: () => undefined,
            more: () => Promise.resolve(),
          }
        : null,
    [streamId, drawn],
  );
  // Only the first room begins with what the server drew: it is too old for what is opened later.
  const opened = useRef(false);
  // Threads counted before a change of my membership were counted for somebody else.
  const memberships = useMembershipsVersion();
  useEffect(() => {
    if (!id || !streamId || !readable) return;
    let closed = false;
    const load = async (after?: string): Promise<void> => {
      const { answer } = await askWith(client, ThreadRows, { groupId: id, first: PAGE, after });
      if (!answer || closed) return;
      const { items, next } = answer.threads;
      watched.store.change((list) => {
        const first = list.next === undefined || after !== undefined;
        return withRows(list, items.map(asRow), first ? (next ?? null) : undefined);
      });
    };
    // Joined, because a lively place would otherwise make each of its readers ask for every post; and not all in the same moment.
    const { soon: refresh, cancel } = joined(() => void load(), REFRESH_PAUSE);
    const first = opened.current ? undefined : drawn;
    opened.current = true;
    const watched = live.watch<ThreadList>({
      streamId,
      initial: first ?? emptyList(NOTHING_HELD),
      reduce: reduceList,
      onHeads: (heads) => {
        watched.store.change((list) => withHeads(list, heads));
        refresh();
      },
      onFact: (fact) => {
        if (MEMBERS.has(fact.type)) again();
        else refresh();
      },
      snapshot: async (head) => {
        const { answer, problem } = await askWith(client, ThreadRows, { groupId: id, first: PAGE });
        if (!answer) throw new Error(problem.code);
        return withRows(emptyList(head), answer.threads.items.map(asRow), answer.threads.next ?? null);
      },
    });
    // The list may have been read a moment before the watch began: what lies between comes with one more reading.
    let phase = watched.store.phase();
    const unsubscribe = watched.store.subscribe(() => {
      const now = watched.store.phase();
      if (now === 'live' && phase !== 'live') void load();
      phase = now;
    });
    if (!first) void load();
    setRoom({
      watched,
      refresh,
      more: async () => {
        const { next } = watched.store.state();
        if (next) await load(next);
      },
    });
    return () => {
      closed = true;
      cancel();
      unsubscribe();
      watched.stop();
      setRoom(null);
    };
  }, [client, id, streamId, readable, again, memberships]);
  return room ?? (opened.current ? null : still);
}
