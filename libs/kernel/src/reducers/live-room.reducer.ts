/** What a reader holds of a meeting's live session. Each fact carries the whole of its part: whoever comes late misses nothing. */
import type { Fact } from '../events.js';
import type { FloorView, PresenceView, SessionView } from '../live-room.js';

export interface LiveRoomState {
  readonly head: number;
  readonly session: SessionView;
  readonly floor: FloorView;
  readonly presence: PresenceView;
}

/** The state after one numbered fact of the meeting's stream. */
export function reduceLiveRoom(state: LiveRoomState, fact: Fact): LiveRoomState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'session.conducted':
      return fact.data.session ? { ...next, session: fact.data.session } : next;
    case 'floor.changed':
      return fact.data.floor ? { ...next, floor: fact.data.floor } : next;
    case 'presence.changed':
      return fact.data.presence ? { ...next, presence: fact.data.presence } : next;
    default:
      return next;
  }
}
