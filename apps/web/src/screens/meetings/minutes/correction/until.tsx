import type { ReactNode } from 'react';
import { useWords } from '../../../../language/words.js';
import { useClock, useDays } from '../../../../rendering/clock.js';
import type { ShownMinutes } from '../documents.js';

/** Until when comments can be made. */
export function CorrectionUntil({
  minutes: { correctionUntil },
}: {
  minutes: Pick<ShownMinutes, 'correctionUntil'>;
}): ReactNode {
  const t = useWords();
  const { now } = useClock();
  const moment = useDays({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (!correctionUntil) return null;
  const over = Date.parse(correctionUntil) <= now;
  return (
    <span suppressHydrationWarning>
      {t(over ? 'minutes.correction.over' : 'minutes.correction.until', { moment: moment(correctionUntil) })}
    </span>
  );
}
