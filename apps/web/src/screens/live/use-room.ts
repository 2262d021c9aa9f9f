/** A live session as a screen holds it: asked once, then kept current by the facts of the meeting's stream. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { reduceLiveRoom, type LiveRoomState } from '#kernel';
import type { LiveMeetingQuery, RoomFieldsFragment } from '../../generated/graphql/graphql.js';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { askWith, useAsk, type Outcome } from '../../graphql/hooks.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { words } from '../../language/words.js';
import type { Problem } from '../../graphql/problem.js';
import { live } from '../../live/live.js';
import { usePhase, useStream } from '../../live/hooks.js';
import type { WatchedStream } from '../../live/live-socket.js';
import type { StreamPhase } from '../../live/stream-store.js';
import { getSession } from '../../session/session.js';
import { LiveMeeting, RoomFields } from './documents.js';

export type ShownMeeting = LiveMeetingQuery['meeting'];
type Masked = FragmentType<typeof RoomFields>;

export interface Room extends LiveRoomState {
  phase: StreamPhase;
  /** Takes over what a press of one's own was answered: the screen need not wait for its fact. */
  take(answered: Masked): void;
}

/** The state in the form that the kernel's reducer keeps; what a poll or a person is has the same fields there. */
function stateOf(masked: Masked): LiveRoomState {
  const { streamHead, session, floor, presence } = unmask(RoomFields, masked) as RoomFieldsFragment;
  return { head: streamHead, session, floor, presence } as unknown as LiveRoomState;
}

/** The meeting of this number, and whether one may see how it is held. */
export function useLiveMeeting(number: number | null) {
  const { answer, problem, again } = useAsk(LiveMeeting, { number: number ?? 0 }, { pause: number === null });
  return { meeting: answer?.meeting, problem, again };
}

/** The held session; null until the stream is watched. */
export function useRoom(meeting: ShownMeeting | undefined, again: () => void): Room | null {
  const [watched, setWatched] = useState<WatchedStream<LiveRoomState> | null>(null);
  const id = meeting?.live ? meeting.id : null;
  useEffect(() => {
    if (!id || !meeting?.live) return;
    const { number } = meeting;
    live.clock.hint(Date.parse(unmask(RoomFields, meeting.live).now));
    const stream = live.watch<LiveRoomState>({
      streamId: id,
      initial: stateOf(meeting.live),
      reduce: reduceLiveRoom,
      snapshot: async () => {
        const { answer } = await askWith(getSession().client, LiveMeeting, { number });
        if (!answer?.meeting.live) throw new Error('The session may not be seen any more.');
        return stateOf(answer.meeting.live);
      },
      // What the meeting is called, and whether it is held at all; not what the session itself carries.
      onFact: (fact) => {
        if (fact.type.startsWith('meeting.')) again();
      },
    });
    const stopTime = live.keepTime();
    setWatched(stream);
    return () => {
      stopTime();
      stream.stop();
      setWatched(null);
    };
    // The meeting of this id is watched once: what is asked again later is older than what is held.
  }, [id]);
  return useHeld(watched);
}

const nothing = { head: 0 } as LiveRoomState;
const idle = { subscribe: () => () => undefined, state: () => nothing, phase: () => 'waiting' as const };

function useHeld(watched: WatchedStream<LiveRoomState> | null): Room | null {
  const store = (watched?.store ?? idle) as WatchedStream<LiveRoomState>['store'];
  const state = useStream(store);
  const phase = usePhase(store);
  const take = useCallback(
    (answered: Masked) => {
      const fresh = stateOf(answered);
      watched?.store.change((held) => (fresh.head > held.head ? fresh : held));
    },
    [watched],
  );
  return useMemo(() => (watched ? { ...state, phase, take } : null), [watched, state, phase, take]);
}

/** What a refusal means to whoever pressed the key. */
export function refusalText(problem: Problem): string {
  switch (problem.rule) {
    case 'CHANGED':
      return words('session.refused.changed');
    case 'LAST_ITEM':
      return words('session.refused.last');
    case 'FIRST_ITEM':
      return words('session.refused.first');
    case 'LIST_CLOSED':
      return words('session.refused.closed');
    case 'NOT_WAITING':
      return words('session.refused.gone');
    case 'DOOR_CLOSED':
      return words('session.refused.door');
    default:
      return problemText(words, problem);
  }
}

/** The answer of an act goes into the room, a refusal is said. */
export async function taken<Key extends string>(
  room: Room,
  acting: Promise<Outcome<Record<Key, Masked>>>,
  key: Key,
): Promise<boolean> {
  const { answer, problem } = await acting;
  if (answer) room.take(answer[key]);
  else if (problem) toast(refusalText(problem), 'wrong');
  return Boolean(answer);
}
