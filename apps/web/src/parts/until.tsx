import type { ReactNode } from 'react';
import { useLocale, useWords } from '../language/words.js';
import { useClock } from '../rendering/clock.js';

/** "do 30 listopada": until which day something stands. */
export function Until({ at }: { at: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { zone: timeZone } = useClock();
  const day = new Date(at).toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone });
  return (
    <time dateTime={at} suppressHydrationWarning>
      {t('speaking.until', { day })}
    </time>
  );
}
