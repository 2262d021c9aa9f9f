import { CheckCheck, Settings } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useBell } from '../../frame/unread.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/notices.css';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { MarkNoticesRead, NoticeList } from './documents.js';
import { NoticeRow, type Notice } from './notice-row.js';

/** Everything that I was told, by day; what is unread stands out, and opening it reads it. */
export function NoticesScreen(): ReactNode {
  const t = useWords();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [newest, setNewest] = useState<Notice | null>(null);
  const [markAll, marking] = useAct(MarkNoticesRead);
  const readAll = async (): Promise<void> => {
    const { problem } = await markAll({ upTo: newest!.id });
    if (problem) toast(problemText(t, problem), 'wrong');
  };
  return (
    <div className="wide page notices">
      <div className="notices-head">
        <PageTitle>{t('notices.title')}</PageTitle>
        <div className="notices-acts">
          <div className="notices-filter" role="group" aria-label={t('notices.show')}>
            <Button look="quiet" on={!unreadOnly} onPress={() => setUnreadOnly(false)}>
              {t('notices.all')}
            </Button>
            <Button look="quiet" on={unreadOnly} onPress={() => setUnreadOnly(true)}>
              {t('notices.unreadOnly')}
            </Button>
          </div>
          <Go
            to="/settings/notifications"
            className="button"
            data-look="quiet"
            data-icon=""
            aria-label={t('notices.settings.title')}
          >
            <Settings aria-hidden="true" />
          </Go>
          {newest?.unread && (
            <Button look="quiet" waiting={marking} onPress={() => void readAll()}>
              <CheckCheck aria-hidden="true" />
              {t('notices.readAll')}
            </Button>
          )}
        </div>
      </div>
      <NoticePage
        key={String(unreadOnly)}
        after={null}
        day={null}
        unreadOnly={unreadOnly}
        onFirst={setNewest}
      />
    </div>
  );
}

/** One page of the list, and the next below it when it is asked for. */
function NoticePage({
  after,
  day,
  unreadOnly,
  onFirst,
}: {
  after: string | null;
  /** the day that the page before ended with */
  day: string | null;
  unreadOnly: boolean;
  onFirst?: (newest: Notice | null) => void;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(NoticeList, { after, unreadOnly });
  const [more, setMore] = useState(false);
  const { version } = useBell();
  useEffect(() => {
    if (version > 0) again();
  }, [version, again]);
  const first = answer?.notices.items.find((notice) => notice.unread) ?? answer?.notices.items[0] ?? null;
  useEffect(() => onFirst?.(first), [onFirst, first]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { items, next } = answer.notices;
  if (items.length === 0 && after === null) return <Nothing unreadOnly={unreadOnly} />;
  const days = byDay(items);
  const last = days.at(-1)?.day ?? day;
  return (
    <>
      {days.map((one, position) => (
        <section key={one.day} className="notice-day">
          {(position > 0 || one.day !== day) && <DayHead at={one.items[0]!.raisedAt} />}
          <ol className="rows">
            {one.items.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onChanged={again} />
            ))}
          </ol>
        </section>
      ))}
      {next && !more && (
        <Button className="notices-more" onPress={() => setMore(true)}>
          {t('notices.older')}
        </Button>
      )}
      {next && more && <NoticePage after={next} day={last} unreadOnly={unreadOnly} />}
    </>
  );
}

function Nothing({ unreadOnly }: { unreadOnly: boolean }): ReactNode {
  const t = useWords();
  return (
    <Empty
      title={unreadOnly ? t('notices.noneUnread') : t('notices.none')}
      actions={
        <Go to="/groups" look="main">
          {t('home.toGroups')}
        </Go>
      }
    >
      {t('notices.none.why')}
    </Empty>
  );
}

const localDay = (at: string): string => new Date(at).toDateString();

function byDay(items: readonly Notice[]): { day: string; items: Notice[] }[] {
  const days: { day: string; items: Notice[] }[] = [];
  for (const notice of items) {
    const day = localDay(notice.raisedAt);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(notice);
    else days.push({ day, items: [notice] });
  }
  return days;
}

/** "dzisiaj", "wczoraj", then the date in words. */
function DayHead({ at }: { at: string }): ReactNode {
  const locale = useLocale();
  const days = Math.round(
    (Date.parse(localDay(new Date().toISOString())) - Date.parse(localDay(at))) / 86_400_000,
  );
  const text =
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
      : new Date(at).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div className="head">
      <h2>{text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)}</h2>
    </div>
  );
}
