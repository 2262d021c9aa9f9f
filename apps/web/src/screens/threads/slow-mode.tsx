import { useEffect, useState, type ReactNode } from 'react';
import { useWords, useLocale } from '../../language/words.js';
import { useOutgoing } from '../../live/hooks.js';
import type { ThreadWindow } from '../../live/thread-window.js';
import type { ThreadRoom } from './thread-room.js';

/** "1 min", "30 s": an interval in the reader's language, in the largest unit that it fills. */
export function intervalIn(locale: string, seconds: number): string {
  const [value, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** How many seconds I have to wait before I may write again; 0: none. The server asks again when I write. */
export function useSlowMode(room: ThreadRoom, window: ThreadWindow, me: string): number {
  const outgoing = useOutgoing(room.row.thread.id);
  const [now, setNow] = useState(Date.now);
  const { slowSeconds } = window.settings;
  const mine = window.posts.filter((post) => post.author.id === me);
  const last = Math.max(
    ...mine.map((post) => Date.parse(post.createdAt)),
    ...outgoing.map((post) => Date.parse(post.writtenAt)),
  );
  const wait =
    slowSeconds > 0 && !room.canModerate
      ? Math.max(0, Math.ceil((last + slowSeconds * 1000 - now) / 1000))
      : 0;
  const until = wait > 0 ? last + slowSeconds * 1000 : 0;
  useEffect(() => {
    setNow(Date.now());
    if (until === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Number.isFinite(wait) ? wait : 0;
}

/** Counts down beside the button; said once, not every second. */
export function SlowMode({ seconds }: { seconds: number }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  if (seconds === 0) return null;
  const left = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' });
  return (
    <span className="composer-wait small">{t('moderation.slowWait', { left: left.format(seconds) })}</span>
  );
}
