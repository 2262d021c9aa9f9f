import type { ReactNode } from 'react';
import { instantOf, localTimeAt, localTimeOf, type PollOptionView } from '#kernel';
import { useLocale, useWords } from '../language/words.js';
import { useClock } from '../rendering/clock.js';

/** The same hour where the reader is, where that is another: "u Ciebie 09:00". */
export function OwnTime({ option, zone }: { option: PollOptionView; zone: string | null }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const clock = useClock();
  if (!option.day || !option.startTime || !zone) return null;
  const local = localTimeOf(`${option.day}T${option.startTime}`, zone);
  if (!local) return null;
  const own = clock.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = localTimeAt(instantOf(local), own).local;
  if (here === local.local) return null;
  const [day, time] = here.split('T') as [string, string];
  const when =
    day === option.day
      ? time
      : `${new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })}, ${time}`;
  return (
    <span className="muted small" suppressHydrationWarning>
      {t('polls.here', { when })}
    </span>
  );
}
