import type { ReactNode } from 'react';
import { instantOf, localTimeAt, localTimeOf, type PollOptionView } from '#kernel';
import { useLocale, useWords } from '../language/words.js';
import { useClock } from '../rendering/clock.js';
import { dayText } from './days.js';

/** The zone of this device. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The same hours by the reader's own clock, where that shows others than the clock of the place: "u Ciebie 09:00–10:30". */
export function useOwnHours(): (
  startsAt: string | null,
  endsAt: string | null,
  there: string,
) => string | null {
  const t = useWords();
  const { zone = deviceZone() } = useClock();
  return (startsAt, endsAt, there) => {
    if (!startsAt || localTimeAt(startsAt, zone).local === localTimeAt(startsAt, there).local) return null;
    const hours = [startsAt, endsAt].map((at) => at && localTimeAt(at, zone).local.slice(11));
    return t('meetings.yourTime', { time: hours.filter(Boolean).join('–') });
  };
}

/** The hour of a proposed date where the reader is, with the day where that is another too. */
export function OwnTime({ option, zone: there }: { option: PollOptionView; zone: string | null }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { zone = deviceZone() } = useClock();
  if (!option.day || !option.startTime || !there) return null;
  const local = localTimeOf(`${option.day}T${option.startTime}`, there);
  if (!local) return null;
  const here = localTimeAt(instantOf(local), zone).local;
  if (here === local.local) return null;
  const [day, hour] = here.split('T') as [string, string];
  const time =
    day === option.day ? hour : `${dayText(day, locale, { day: 'numeric', month: 'short' })}, ${hour}`;
  return (
    <span className="muted small" suppressHydrationWarning>
      {t('meetings.yourTime', { time })}
    </span>
  );
}
