import { useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/live.css';
import { numberOf } from '../../parts/address.js';
import { headingOf } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { useLiveMeeting, useRoom } from './use-room.js';
import { WallPoll } from './wall-poll.js';
import { Wall } from './wall.js';

/** Of a break shorter than this nobody in the hall need know: it is over before one has read it. */
const QUIET_BREAK = 4_000;

/** The screen of the hall: large, calm, without controls. It stays as it is when the network goes, and says so. */
export function ProjectorScreen(): ReactNode {
  const t = useWords();
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const { meeting, problem, again } = useLiveMeeting(number);
  const room = useRoom(meeting, again);
  const stale = useStale(room?.phase ?? 'waiting', room !== null);
  useAwake();
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.live || room?.phase === 'gone') return <NotFound />;
  const heading = headingOf(meeting, t);
  return (
    <div className="bare">
      <PageTitle className="sr-only" title={`${t('session.projector')}: ${heading}`}>
        {heading}
      </PageTitle>
      {room && (
        <div className="wall-page">
          <Wall
            meeting={{
              heading,
              number: meeting.number,
              place: meeting.town?.name ?? meeting.city,
              timeZone: meeting.timeZone,
            }}
            room={room}
          >
            {room.session.pollId && (
              <WallPoll
                meetingId={meeting.id}
                pollId={room.session.pollId}
                result={room.session.shows === 'RESULT'}
              />
            )}
          </Wall>
          {stale && <Stale since={stale} />}
        </div>
      )}
    </div>
  );
}

function Stale({ since }: { since: number }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const time = new Date(since).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <p className="wall-stale absolute inset-x-0 bottom-0" role="status">
      {t('session.stale', { time })}
    </p>
  );
}

/** Since when what is shown is no longer kept current; null while it is, and for the first seconds of a break. */
export function useStale(phase: string, watching: boolean): number | null {
  const [since, setSince] = useState<number | null>(null);
  const fresh = phase === 'live' || !watching;
  useEffect(() => {
    if (fresh) return setSince(null);
    const broke = Date.now();
    const later = setTimeout(() => setSince(broke), QUIET_BREAK);
    return () => clearTimeout(later);
  }, [fresh]);
  return since;
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
