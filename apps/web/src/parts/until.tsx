import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { useDays } from '../rendering/clock.js';

/** "do 30 listopada": until which day something stands. */
export function Until({ at }: { at: string }): ReactNode {
  const t = useWords();
  const day = useDays({ day: 'numeric', month: 'long' })(at);
  return (
    <time dateTime={at} suppressHydrationWarning>
      {t('speaking.until', { day })}
    </time>
  );
}
