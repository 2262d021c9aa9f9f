import type { ReactNode } from 'react';
import { useLocale, useWords } from '../language/words.js';
import { daysBetween, useClock, yearOf, type Clock } from '../rendering/clock.js';

/** The age of an instant in words: "24 min", "2 godz.", "wczoraj", "poniedziałek", then the date. */
export function When({ at }: { at: string }): ReactNode {
  const locale = useLocale();
  const t = useWords();
  const clock = useClock();
  const then = new Date(at);
  const exact = then.toLocaleString(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: clock.zone,
  });
  return (
    // Browsers put other blanks between the parts of a date than the server does; that is no reason to draw a page anew.
    <time dateTime={at} title={exact} suppressHydrationWarning>
      {ageOf(then, clock, locale, t)}
    </time>
  );
}

function ageOf(then: Date, clock: Clock, locale: string, t: ReturnType<typeof useWords>): string {
  const { now, zone } = clock;
  const minutes = Math.floor((now - then.getTime()) / 60_000);
  if (minutes < 1) return t('time.now');
  if (minutes < 60) return t('time.minutes', { minutes });
  const days = daysBetween(then, clock);
  if (days < 1) return t('time.hours', { hours: Math.floor(minutes / 60) });
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
  if (days < 7) return then.toLocaleDateString(locale, { weekday: 'long', timeZone: zone });
  const sameYear = yearOf(then, zone) === yearOf(new Date(now), zone);
  return then.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
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
