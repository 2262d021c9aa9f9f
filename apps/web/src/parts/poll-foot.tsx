import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PollView } from '#kernel';
import { useWords } from '../language/words.js';
import { useClock } from '../rendering/clock.js';
import { isOver } from './poll-words.js';
import { useMoment } from './when.js';

/** How many have voted, until when, in secret or not, and whether enough were there. */
export function PollFoot({ poll }: { poll: PollView }): ReactNode {
  const t = useWords();
  const moment = useMoment();
  const { now } = useClock();
  const over = isOver(poll, now);
  return (
    <p className="poll-foot muted small">
      <span>{t(poll.byMunicipality ? 'polls.towns' : 'polls.voters', { count: poll.voters })}</span>
      {over ? (
        <b>{t('polls.over')}</b>
      ) : (
        poll.endsAt && <span suppressHydrationWarning>{t('polls.until', { when: moment(poll.endsAt) })}</span>
      )}
      {poll.kind === 'SEVERAL' && !over && poll.most === null && <span>{t('polls.several')}</span>}
      {poll.secret && (
        <span className="poll-secret">
          <LockKeyhole aria-hidden="true" />
          {t('polls.secret')}
        </span>
      )}
      {poll.quorum !== null && poll.present !== null && (
        <b>
          {t(poll.present >= poll.quorum ? 'polls.quorum.met' : 'polls.quorum.missed', {
            present: poll.present,
            quorum: poll.quorum,
          })}
        </b>
      )}
      {poll.quorum !== null && poll.present === null && (
        <span>{t('polls.quorum.needed', { quorum: poll.quorum })}</span>
      )}
    </p>
  );
}
