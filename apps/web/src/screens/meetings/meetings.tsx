import { CalendarDays, CalendarSearch, Plus } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useMeetingNews } from '../../live/meeting-news.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { monthOf } from '../../parts/meeting-days.js';
import { MeetingLine, MeetingRow } from '../../parts/meeting-line.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, FailedHere, Loading } from '../../parts/states.js';
import { DatesSection } from './dates/dates-section.js';
import { useViewer } from '../../session/session.js';
import { streamsOf } from './streams.js';
import { Subscribe } from './subscribe.js';

const MeetingsPage = graphql(`
  query MeetingsPage($past: Int) {
    upcoming: meetings(when: UPCOMING, first: 50) {
      items {
        id
        ...MeetingLine
      }
    }
    past: meetings(when: PAST, first: $past) {
      items {
        id
        ...MeetingLine
      }
      next
    }
  }
`);

const MeetingDrafts = graphql(`
  query MeetingDrafts {
    meetings(when: DRAFTS, first: 50) {
      items {
        id
        ...MeetingLine
      }
    }
  }
`);

const most = 100;

/** All meetings: what lies ahead, month by month, and what has been, the latest first. */
export function MeetingsScreen(): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const [past, setPast] = useState(30);
  const { answer, problem, again, waiting } = useAsk(MeetingsPage, { past });
  const ownDrafts = useAsk(MeetingDrafts, {}, { pause: !viewer });
  const drafts = ownDrafts.answer?.meetings.items ?? [];
  const draftsAgain = ownDrafts.again;
  const allAgain = useCallback(() => {
    again();
    if (viewer) draftsAgain();
  }, [again, draftsAgain, viewer]);
  const shown = answer ? [...drafts, ...answer.upcoming.items, ...answer.past.items] : [];
  useMeetingNews(streamsOf(shown), allAgain);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{t('meetings.title')}</PageTitle>
          <p className="muted mt-2 max-w-[68ch]">{t('meetings.why')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Go to="/meetings/calendar" look="plain">
            <CalendarDays aria-hidden="true" />
            {t('calendar.view')}
          </Go>
          {viewer && (
            <>
              <Go to="/meetings/new" look="plain">
                <Plus aria-hidden="true" />
                {t('meetings.new')}
              </Go>
              <Go to="/meetings/dates/new" look="plain">
                <CalendarSearch aria-hidden="true" />
                {t('dates.new')}
              </Go>
            </>
          )}
        </div>
      </div>
      <div className="mt-8 grid max-w-[880px] grid-cols-[minmax(0,1fr)] gap-10">
        {viewer && <DatesSection />}
        {ownDrafts.problem && !ownDrafts.answer && (
          <FailedHere problem={ownDrafts.problem} again={draftsAgain} />
        )}
        {drafts.length > 0 && (
          <section>
            <SectionHead>{t('meetings.drafts')}</SectionHead>
            <ul className="rows">
              {drafts.map((meeting) => (
                <li key={meeting.id} className="py-4">
                  <MeetingRow meeting={meeting} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <SectionHead>{t('meetings.upcoming')}</SectionHead>
          {answer.upcoming.items.length === 0 ? (
            <p className="muted py-3">{t('meetings.upcoming.none')}</p>
          ) : (
            <ByMonth meetings={answer.upcoming.items} />
          )}
        </section>
        <section>
          <SectionHead>{t('meetings.past')}</SectionHead>
          {answer.past.items.length === 0 ? (
            <p className="muted py-3">{t('meetings.past.none')}</p>
          ) : (
            <ByMonth meetings={answer.past.items} />
          )}
          {answer.past.next && past < most && (
            <div className="mt-4">
              <Button waiting={waiting} onPress={() => setPast(most)}>
                {t('meetings.more')}
              </Button>
            </div>
          )}
        </section>
        <Subscribe />
      </div>
    </div>
  );
}

type Row = { id: string } & FragmentType<typeof MeetingLine>;

/** In the order in which they come, with the month in the margin where it changes. */
function ByMonth({ meetings }: { meetings: readonly Row[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const months: { name: string; meetings: Row[] }[] = [];
  for (const meeting of meetings) {
    const name = monthOf(unmask(MeetingLine, meeting).date, locale, t);
    const last = months.at(-1);
    if (last?.name === name) last.meetings.push(meeting);
    else months.push({ name, meetings: [meeting] });
  }
  return (
    <ul>
      {months.map(({ name, meetings: own }) => (
        <li key={own[0]!.id} className="month-rows md:grid-cols-[200px_minmax(0,1fr)]">
          <p className="muted pt-2 md:pt-4">{name}</p>
          <ul className="rows">
            {own.map((meeting) => (
              <li key={meeting.id} className="py-3 md:py-4">
                <MeetingRow meeting={meeting} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
