import { useEffect, useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import type { StreamPhase } from '../../live/stream-store.js';

/** Of a break shorter than this nobody in the hall need know: it is over before one has read it. */
const QUIET_BREAK = 4_000;

/** Says since when what is shown is no longer kept current; nothing while it is, and for the first seconds of a break. */
export function Stale({ phase, className }: { phase: StreamPhase; className: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [since, setSince] = useState<number | null>(null);
  const fresh = phase === 'live';
  useEffect(() => {
    if (fresh) return setSince(null);
    const broke = Date.now();
    const telling = setTimeout(() => setSince(broke), QUIET_BREAK);
    return () => clearTimeout(telling);
  }, [fresh]);
  if (since === null) return null;
  const time = new Date(since).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <p className={className} role="status">
      {t('session.stale', { time })}
    </p>
  );
}
