import { CalendarSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { useMeetingNews } from '../../../live/meeting-news.js';
import { Go } from '../../../parts/go.js';
import { SectionHead } from '../../../parts/section.js';
import { FailedHere } from '../../../parts/states.js';
import { DatePolls } from './documents.js';

/** The dates that are being looked for where the reader belongs; nothing where there are none. */
export function DatesSection(): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(DatePolls, {});
  const polls = answer?.datePolls ?? [];
  useMeetingNews(
    polls.map(({ placeId }) => placeId),
    again,
  );
  if (problem && !answer) return <FailedHere problem={problem} again={again} />;
  if (polls.length === 0) return null;
  return (
    <section>
      <SectionHead>{t('dates.open')}</SectionHead>
      <ul className="rows">
        {polls.map(({ id, placeTitle, poll }) => (
          <li key={id} className="py-4">
            <h3 className="flex items-center gap-2 text-f-l">
              <CalendarSearch aria-hidden="true" className="shrink-0" />
              <Go to={`/meetings/dates/${id}`} className="block min-h-[44px] py-2.5">
                {poll.question}
              </Go>
            </h3>
            <p className="muted small mt-1">
              {placeTitle} ·{' '}
              {poll.state === 'CLOSED' ? t('dates.waits') : t('polls.voters', { count: poll.voters })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
