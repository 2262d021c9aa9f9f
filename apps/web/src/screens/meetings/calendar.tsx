import { useParams } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, List } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { graphql, unmask } from '../../graphql/documents.js';
import type { MeetingLineFragment } from '../../generated/graphql/graphql.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useMeetingNews } from '../../live/meeting-news.js';
import '../../look/calendar.css';
import { addressOf } from '../../parts/address.js';
import { dayText, today } from '../../parts/days.js';
import { Go } from '../../parts/go.js';
import { headingOf, MeetingLine, MeetingRow, StateMark } from '../../parts/meeting-line.js';
import { isOnDays } from '../../parts/meeting-days.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { isOn, monthAfter, monthIn, weeksOf } from './month.js';
import { streamsOf } from './streams.js';

const MeetingsOfMonth = graphql(`
  query MeetingsOfMonth($month: FuzzyDate!) {
    meetings(from: $month, to: $month, first: 100) {
      items {
        id
        ...MeetingLine
      }
    }
  }
`);

/** The meetings of a month, by their days: as a table where there is room, else day by day. */
export function MeetingsCalendarScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const asked = useParams({ strict: false }) as { month?: string };
  const day = today();
  const month = monthIn(asked.month) ?? day.slice(0, 7);
  const { answer, problem, again } = useAsk(MeetingsOfMonth, { month });
  const rows = answer?.meetings.items ?? [];
  useMeetingNews(
    streamsOf(rows),
    useCallback(() => again(), [again]),
  );
  const meetings = rows.map((row) => unmask(MeetingLine, row)).sort(byTime);
  const loose = rows.filter((row) => !isOnDays(unmask(MeetingLine, row).date));
  const name = dayText(`${month}-01`, locale, { month: 'long', year: 'numeric' });
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageTitle title={`${t('calendar.view.title')}: ${name}`}>{t('calendar.view.title')}</PageTitle>
        <Go to="/meetings" look="plain">
          <List aria-hidden="true" />
          {t('calendar.view.list')}
        </Go>
      </div>
      <div className="month-head">
        <Go
          to={`/meetings/calendar/${monthAfter(month, -1)}`}
          look="quiet"
          aria-label={t('calendar.view.before')}
        >
          <ChevronLeft aria-hidden="true" />
        </Go>
        <Go
          to={`/meetings/calendar/${monthAfter(month, 1)}`}
          look="quiet"
          aria-label={t('calendar.view.after')}
        >
          <ChevronRight aria-hidden="true" />
        </Go>
        <h2 aria-live="polite">{name}</h2>
        {month !== day.slice(0, 7) && (
          <Go to="/meetings/calendar" look="quiet">
            {t('calendar.view.today')}
          </Go>
        )}
      </div>
      {problem && !answer ? (
        <Failed problem={problem} again={again} />
      ) : !answer ? (
        <Loading />
      ) : (
        <>
          <MonthTable month={month} name={name} today={day} meetings={meetings} />
          <DayList month={month} meetings={meetings} />
          {loose.length > 0 && (
            <section className="mt-10 max-w-[880px]">
              <SectionHead>{t('calendar.view.loose')}</SectionHead>
              <ul className="rows">
                {loose.map((row) => (
                  <li key={row.id} className="py-4">
                    <MeetingRow meeting={row} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
}

type Meeting = MeetingLineFragment;

const byTime = (a: Meeting, b: Meeting): number =>
  a.date.localeCompare(b.date) || (a.startTime ?? '').localeCompare(b.startTime ?? '') || a.number - b.number;

interface Month {
  month: string;
  meetings: readonly Meeting[];
}

function MonthTable({ month, name, today, meetings }: Month & { name: string; today: string }): ReactNode {
  const locale = useLocale();
  const weekday = (style: 'long' | 'short', at: number): string =>
    // The first of January 2024 was a Monday.
    dayText(`2024-01-0${at + 1}`, locale, { weekday: style });
  return (
    <div className="month-table">
      <table>
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((at) => (
              <th key={at} scope="col" abbr={weekday('long', at)}>
                {weekday('short', at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, at) => (
            <tr key={at}>
              {week.map((day, of) =>
                day === null ? (
                  <td key={of} data-beside="" />
                ) : (
                  <td
                    key={of}
                    {...(day === today ? { 'data-today': '', 'aria-current': 'date' as const } : {})}
                  >
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    <OnDay day={day} meetings={meetings} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OnDay({ day, meetings }: { day: string; meetings: readonly Meeting[] }): ReactNode {
  const t = useWords();
  const here = meetings.filter(({ date }) => isOn(date, day));
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((meeting) => (
        <li key={meeting.id}>
          <Go
            to={addressOf('meetings', meeting)}
            className="month-one"
            {...(isOff(meeting) ? { 'data-off': '' } : {})}
          >
            {meeting.startTime && meeting.date.startsWith(day) && (
              <span className="muted">{meeting.startTime} </span>
            )}
            {isOff(meeting) && (
              <span className="sr-only">{t(`meetings.state.${meeting.state as 'CANCELLED'}`)}: </span>
            )}
            <span>{headingOf(meeting, t)}</span>
          </Go>
        </li>
      ))}
    </ul>
  );
}

const isOff = ({ state }: Meeting): boolean => state === 'CANCELLED' || state === 'POSTPONED';

/** Only the days on which something is. */
function DayList({ month, meetings }: Month): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const days = weeksOf(month)
    .flat()
    .filter((day): day is string => day !== null && meetings.some(({ date }) => isOn(date, day)));
  return (
    <div className="month-days">
      {days.length === 0 && <p className="muted py-3">{t('calendar.view.none')}</p>}
      <ul className="rows">
        {days.map((day) => (
          <li key={day} className="py-3">
            <h3 className="font-semibold">
              <time dateTime={day}>
                {dayText(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
              </time>
            </h3>
            <ul>
              {meetings
                .filter(({ date }) => isOn(date, day))
                .map((meeting) => (
                  <li key={meeting.id} className="flex flex-wrap items-center gap-x-3">
                    <Go to={addressOf('meetings', meeting)} className="line-link">
                      {[meeting.date.startsWith(day) ? meeting.startTime : null, headingOf(meeting, t)]
                        .filter(Boolean)
                        .join(' ')}
                    </Go>
                    <StateMark state={meeting.state} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
