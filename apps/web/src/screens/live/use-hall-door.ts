import type { Fact } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { useStreamNews } from '../../live/stream-news.js';
import { HallDoorNow } from './guest-documents.js';
import type { Room, ShownMeeting } from './use-room.js';

export interface HallDoor {
  /** by which guests join; null while they are kept out */
  code: string | null;
}

// That guests are let in, all are told who watch; by which code, only who conducts the session.
const isNews = (fact: Fact): boolean => fact.type === 'session.conducted';

/** How guests come in, for who conducts the session; null for others, and where not everyone reads the meeting. */
export function useHallDoor(meeting: ShownMeeting, { session }: Room): HallDoor | null {
  const conducts = meeting.live?.viewerMayConduct === true;
  const { answer, again } = useAsk(HallDoorNow, { number: meeting.number }, { pause: !conducts });
  useStreamNews([conducts ? meeting.id : null], isNews, again);
  const door = answer?.meeting.hallDoor;
  return door ? { code: session.guests ? (door.code ?? null) : null } : null;
}
