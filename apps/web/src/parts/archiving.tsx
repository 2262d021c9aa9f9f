import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { useDays } from '../rendering/clock.js';
import { Go } from './go.js';
import { nameIn } from './person.js';

/** What is shown of a closing: since when, why, by whom. */
export interface Closing {
  at: string;
  note?: string | null;
  language: string;
  above: boolean;
  by?: { id: string; name: string } | null;
}

/** Above everything in a closed community or group: what that means, and the words of whoever closed it. */
export function ArchiveNotice({
  archiving,
  place,
}: {
  archiving: Closing;
  place: 'group' | 'community';
}): ReactNode {
  const t = useWords();
  const date = useDays({ dateStyle: 'long' })(archiving.at);
  return (
    <div className="group-note" role="note">
      <p>
        <b>{t(`place.archived.${place}`, { date })}</b> {t('place.archived.means')}
        {archiving.above && ` ${t('place.archived.above')}`}
      </p>
      {archiving.note && (
        <blockquote className="measure" lang={archiving.language}>
          {archiving.note}
        </blockquote>
      )}
      {archiving.by && (
        <p className="small">
          <Go to={`/people/${archiving.by.id}`}>
            {t('place.archived.by', { name: nameIn(t, archiving.by) })}
          </Go>
        </p>
      )}
    </div>
  );
}
