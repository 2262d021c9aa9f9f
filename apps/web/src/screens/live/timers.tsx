import { useEffect, useState, type ReactNode } from 'react';
import { leftAt, usedAt, type TimerView } from '#kernel';
import { live } from '../../live/live.js';

/** 18:42, 1:05:00; of less than nothing with a minus. */
export function clockText(milliseconds: number): string {
  const past = milliseconds < 0;
  // What is left shows the second that has begun, what is overdrawn the one that is over: both read 0:00 for a second.
  const seconds = past ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (n: number): string => String(n).padStart(2, '0');
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return past && seconds > 0 ? `−${text}` : text;
}

/** The moment by the server's clock, renewed four times a second while something runs, or as often as is said. */
export function useServerNow(runs: boolean, every = 250): number {
  const [now, setNow] = useState(live.clock.now);
  useEffect(() => {
    setNow(live.clock.now());
    if (!runs) return;
    const ticking = setInterval(() => setNow(live.clock.now()), every);
    return () => clearInterval(ticking);
  }, [runs, every]);
  return now;
}

/** What a timer shows: what is left, or where nothing is allotted what was used; and how much of it, from 0 to 1. */
export function useTimer(timer: TimerView): {
  text: string;
  left: number | null;
  used: number;
  share: number;
} {
  const now = useServerNow(timer.runningSince !== null);
  const left = leftAt(timer, now);
  const used = usedAt(timer, now);
  return {
    text: clockText(left ?? used - (used % 1000)),
    left,
    used,
    share: timer.allottedMs ? Math.min(1, used / timer.allottedMs) : 0,
  };
}

/** The big figures. A screen reader is not told each second: it reads them when it comes to them. */
export function TimerFigures({ timer, className }: { timer: TimerView; className?: string }): ReactNode {
  const { text, left } = useTimer(timer);
  return (
    <span
      className={`figures ${className ?? ''}`}
      role="timer"
      aria-live="off"
      {...(left !== null && left < 0 ? { 'data-over': '' } : {})}
    >
      {text}
    </span>
  );
}

/** How much of the time is used. */
export function TimerBar({ timer }: { timer: TimerView }): ReactNode {
  const { share, left } = useTimer(timer);
  if (left === null) return null;
  return (
    <div className="timer-bar" aria-hidden="true" {...(left < 0 ? { 'data-over': '' } : {})}>
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
