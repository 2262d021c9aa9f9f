import { useEffect, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import '../../look/live.css';
import { headingOf, placeOf } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { SessionPage } from './session-page.js';
import { Stale } from './stale.js';
import { useHallDoor } from './use-hall-door.js';
import type { Room, ShownMeeting } from './use-room.js';
import { WallPoll } from './wall-poll.js';
import { Wall } from './wall.js';

/** The screen of the hall: large, calm, without controls. It stays as it is when the network goes, and says so. */
export function ProjectorScreen(): ReactNode {
  useAwake();
  return <SessionPage>{(meeting, room) => <Screen meeting={meeting} room={room} />}</SessionPage>;
}

function Screen({ meeting, room }: { meeting: ShownMeeting; room: Room }): ReactNode {
  const t = useWords();
  const door = useHallDoor(meeting, room);
  const heading = headingOf(meeting, t);
  const { pollId, shows } = room.session;
  return (
    <div className="bare">
      <PageTitle className="sr-only" title={`${t('session.projector')}: ${heading}`}>
        {heading}
      </PageTitle>
      <div className="wall-page">
        <Wall
          meeting={{
            heading,
            number: meeting.number,
            place: placeOf(meeting),
            timeZone: meeting.timeZone,
          }}
          room={room}
          code={door?.code ?? null}
        >
          {pollId && <WallPoll meetingId={meeting.id} pollId={pollId} result={shows === 'RESULT'} />}
        </Wall>
        <Stale phase={room.phase} className="wall-stale absolute inset-x-0 bottom-0" />
      </div>
    </div>
  );
}

/** Keeps the screen of the computer from going dark for hours, where the browser can. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on a low battery: then the system decides, as it did before.
      const held = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (left) await held?.release();
      else lock = held;
    };
    void hold();
    const back = (): void => void hold();
    document.addEventListener('visibilitychange', back);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', back);
      void lock?.release();
    };
  }, []);
}
