import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import type { SeatCount } from './documents.js';

/** How full it is: a bar of what is taken, stripes for who waits, and the same in words. */
export function SeatsBar({
  seats,
}: {
  seats: Pick<SeatCount, 'attendance' | 'capacity' | 'taken' | 'waiting'>;
}): ReactNode {
  const t = useWords();
  const { attendance, capacity, taken, waiting } = seats;
  const whole = Math.max(1, (capacity ?? 0) + waiting);
  const share = (count: number): string => `${(Math.min(count, whole) / whole) * 100}%`;
  return (
    <div className="grid gap-1">
      {capacity !== null && (
        <div className="seats-bar" aria-hidden="true">
          <span style={{ width: share(Math.min(taken, capacity)) }} />
          {waiting > 0 && <span data-waiting="" style={{ width: share(waiting) }} />}
        </div>
      )}
      <p>
        {attendance && <span className="muted">{t(`registration.way.${attendance}`)}: </span>}
        {capacity === null ? (
          t('registration.count', { count: taken })
        ) : (
          <b className="font-semibold">{t('registration.taken', { taken, capacity })}</b>
        )}
        {waiting > 0 && <span className="muted block">{t('registration.waiting', { count: waiting })}</span>}
      </p>
    </div>
  );
}
