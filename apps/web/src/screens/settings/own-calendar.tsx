import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { copyText } from '../../parts/copy-text.js';
import { problemText } from '../../parts/states.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';
import { CloseCalendarFeed, OpenCalendarFeed, type Own } from './documents.js';

/** The private address under which one's own calendar reads one's meetings. It is shown once, here, and nowhere again. */
export function OwnCalendar({ feed, again }: { feed: Own['calendarFeed']; again: () => void }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  const [open, opening] = useAct(OpenCalendarFeed);
  const [close, closing] = useAct(CloseCalendarFeed);
  const [address, setAddress] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    const { answer, problem } = await open({});
    if (problem) return toast(problemText(t, problem), 'wrong');
    setAddress(answer.openCalendarFeed.address);
    again();
  };
  const end = async (): Promise<void> => {
    const { problem } = await close({});
    if (problem) return toast(problemText(t, problem), 'wrong');
    setAddress(null);
    toast(t('calendar.feed.closed'));
    again();
  };

  return (
    <section aria-labelledby="settings-calendar">
      <SectionHead id="settings-calendar">{t('calendar.feed')}</SectionHead>
      <p className="muted py-3">{t('calendar.feed.why')}</p>
      {feed && (
        <p className="pb-3">
          {t('calendar.feed.since', { date: dayOf(feed.openedAt) })}{' '}
          <span className="muted">
            {feed.lastReadAt
              ? t('calendar.feed.read', { date: dayOf(feed.lastReadAt) })
              : t('calendar.feed.unread')}
          </span>
        </p>
      )}
      <div className="settings-acts">
        <Button waiting={opening} onPress={() => void make()}>
          {t(feed ? 'calendar.feed.renew' : 'calendar.feed.open')}
        </Button>
        {feed && (
          <Button look="quiet" waiting={closing} onPress={() => void end()}>
            {t('calendar.feed.close')}
          </Button>
        )}
      </div>
      {address && (
        <div className="settings-secret" role="status">
          <p>{t('calendar.feed.once')}</p>
          <code className="break-all">{address}</code>
          <Button onPress={() => copyText(address, t)}>{t('calendar.copy')}</Button>
        </div>
      )}
    </section>
  );
}
