import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { numberOf, useRightAddress } from '../../parts/address.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { useLiveMeeting, useRoom, type Room, type ShownMeeting } from './use-room.js';

/** A screen of a live session: the meeting of the address and what is held of it, or what stands there instead. */
export function SessionPage({
  children,
}: {
  children: (meeting: ShownMeeting, room: Room, again: () => void) => ReactNode;
}): ReactNode {
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const { meeting, problem, again } = useLiveMeeting(number);
  useRightAddress('meetings', meeting);
  const room = useRoom(meeting, again);
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.live || room?.phase === 'gone') return <NotFound />;
  if (!room) return <Loading />;
  return children(meeting, room, again);
}
