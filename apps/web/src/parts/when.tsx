import type { ReactNode } from 'react';
import { useLocale, useWords } from '../language/words.js';

const day = 86_400_000;

/** The age of an instant in words: "24 min", "2 godz.", "wczoraj", "poniedziałek", then the date. */
export function When({ at, now = Date.now() }: { at: string; now?: number }): ReactNode {
  const locale = useLocale();
  const t = useWords();
  const then = new Date(at);
  const exact = then.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <time dateTime={at} title={exact}>
      {ageOf(then, now, locale, t)}
    </time>
  );
}

function ageOf(then: Date, now: number, locale: string, t: ReturnType<typeof useWords>): string {
  const minutes = Math.floor((now - then.getTime()) / 60_000);
  if (minutes < 1) return t('time.now');
  if (minutes < 60) return t('time.minutes', { minutes });
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const days = Math.floor((midnight - new Date(then).setHours(0, 0, 0, 0)) / day + 0.5);
  if (days < 1) return t('time.hours', { hours: Math.floor(minutes / 60) });
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
  if (days < 7) return then.toLocaleDateString(locale, { weekday: 'long' });
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return then.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** A date and time to read: "pon., 16 lis, 9:12". */
export function useMoment(): (at: string) => string {
  const locale = useLocale();
  return (at) =>
    new Date(at).toLocaleString(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
}
