import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { localTimeAt } from '#kernel';
import { unmask, type FragmentType } from '../../../graphql/documents.js';
import { useLocale, useWords } from '../../../language/words.js';
import '../../../look/meetings.css';
import { dayText } from '../../../parts/days.js';
import { Go } from '../../../parts/go.js';
import { SectionHead } from '../../../parts/section.js';
import { useOwnHours } from '../../../parts/own-time.js';
import { useClock } from '../../../rendering/clock.js';
import { ProgrammeFacts, type ShownDay, type ShownSession } from './documents.js';
import { gridOf, nowAndNext } from './grid.js';
import { SessionCard } from './session-card.js';
import { hoursOf, sessionHeading } from './session-words.js';

type Day = { date: string; day: ShownDay | null; sessions: ShownSession[] };

/** The programme: on a phone what is now and next and then a list by day, on a wide screen the same list as a grid of time and rooms. */
export function ProgrammeView({
  meeting: masked,
  address,
  again,
}: {
  meeting: FragmentType<typeof ProgrammeFacts>;
  /** of the meeting */
  address: string;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const { programme, timeZone } = unmask(ProgrammeFacts, masked);
  const { days, sessions, viewerMayEdit } = programme;
  if (days.length === 0 && sessions.length === 0) return null;
  const dates = [
    ...new Set([...days.map(({ date }) => date), ...sessions.flatMap(({ date }) => date ?? [])]),
  ].sort();
  const all: Day[] = dates.map((date) => ({
    date,
    day: days.find((one) => one.date === date) ?? null,
    sessions: sessions.filter((one) => one.date === date),
  }));
  const anyDay = sessions.filter(({ date }) => date === null);
  const houses = new Set(days.flatMap(({ venue }) => venue?.id ?? []));
  return (
    <section className="programme">
      <SectionHead
        aside={
          viewerMayEdit && (
            <Go to={`${address}/programme`} className="line-link">
              <Pencil aria-hidden="true" size={16} />
              &nbsp;{t('timetable.edit')}
            </Go>
          )
        }
      >
        {t('timetable.title')}
      </SectionHead>
      <Now sessions={sessions} />
      <NoSeatYet sessions={sessions} />
      {houses.size > 1 && <p className="programme-note">{t('timetable.otherHouse')}</p>}
      <ol className="programme-days">
        {all.map((one) => (
          <li key={one.date}>
            <DayHead date={one.date} day={one.day} zone={timeZone} />
            <DaySessions sessions={one.sessions} zone={timeZone} address={address} again={again} />
          </li>
        ))}
      </ol>
      {anyDay.length > 0 && (
        <>
          {dates.length > 0 && <h3 className="mt-6 text-f-m">{t('timetable.anyDay')}</h3>}
          <ul className="programme-rest">
            {anyDay.map((session) => (
              <li key={session.id}>
                <SessionCard session={session} beside={sessions} address={address} again={again} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** To whoever takes no seat in the sessions that lie ahead, though some have them: why. */
function NoSeatYet({ sessions }: { sessions: readonly ShownSession[] }): ReactNode {
  const t = useWords();
  const { now } = useClock();
  const closed = sessions.some(
    ({ ownSeats, startsAt }) => ownSeats?.viewerMayTake === false && startsAt && Date.parse(startsAt) > now,
  );
  return closed && <p className="programme-note">{t('timetable.seat.notRegistered')}</p>;
}

/** The leaf of a calendar, the house, and when it begins and ends, as far as that is known. */
function DayHead({ date, day, zone }: { date: string; day: ShownDay | null; zone: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const ownHours = useOwnHours();
  const words = (style: Intl.DateTimeFormatOptions): string => dayText(date, locale, style);
  const venue = day?.venue;
  const hours = !day?.startTime
    ? null
    : day.endTime
      ? hoursOf(day)
      : t('timetable.startsAt', { time: day.startTime });
  const here = day?.startTime ? ownHours(day.startsAt, day.endsAt, zone) : null;
  return (
    <div className="day-head">
      <p className="leaf" aria-hidden="true">
        <span>{words({ weekday: 'short' })}</span>
        <b>{words({ day: 'numeric' })}</b>
      </p>
      <div className="min-w-0">
        <h3>{words({ weekday: 'long', day: 'numeric', month: 'long' })}</h3>
        {venue && <p className="font-semibold">{venue.name}</p>}
        <p className="muted small" suppressHydrationWarning>
          {[venue?.address, hours].filter(Boolean).join(', ')}
          {here && ` (${here})`}
        </p>
        {venue?.access && <p className="small whitespace-pre-line">{venue.access}</p>}
      </div>
    </div>
  );
}

function DaySessions({
  sessions,
  zone,
  address,
  again,
}: {
  sessions: readonly ShownSession[];
  zone: string;
  address: string;
  again: () => void;
}): ReactNode {
  const t = useWords();
  if (sessions.length === 0) return null;
  const grid = gridOf(sessions);
  const untimed = sessions.filter(({ startsAt }) => startsAt === null);
  const first = grid.columns.length > 0 ? 1 : 0;
  const hour = (moment: string): string => localTimeAt(moment, zone).local.slice(11);
  const begins = new Set(grid.placed.map(({ row }) => row.from));
  return (
    <>
      {grid.placed.length > 0 && (
        <div
          className="day-grid"
          style={{ gridTemplateColumns: `56px repeat(${grid.width}, minmax(0, 1fr))` }}
        >
          {grid.columns.map((name, at) => (
            <p
              key={name}
              className="day-column"
              style={{ gridColumn: at + 2, gridRow: 1 }}
              aria-hidden="true"
            >
              {name}
            </p>
          ))}
          {grid.moments.map(
            (moment, at) =>
              begins.has(at + 1) && (
                <p
                  key={moment}
                  className="day-hour figures"
                  style={{ gridRow: at + 1 + first }}
                  aria-hidden="true"
                >
                  {hour(moment)}
                </p>
              ),
          )}
          <ul className="contents" aria-label={t('timetable.sessions')}>
            {grid.placed.map(({ session, row, column }) => (
              <li
                key={session.id}
                style={{
                  gridRow: `${row.from + first} / ${row.to + first}`,
                  gridColumn: `${column.from + 1} / ${column.to + 1}`,
                }}
              >
                <SessionCard session={session} beside={sessions} address={address} again={again} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {untimed.length > 0 && (
        <ul className="programme-rest">
          {untimed.map((session) => (
            <li key={session.id}>
              <SessionCard session={session} beside={sessions} address={address} again={again} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** On the days of the meeting, above all else on a phone: where to be, and where to go next. */
function Now({ sessions }: { sessions: readonly ShownSession[] }): ReactNode {
  const t = useWords();
  const { now: moment } = useClock();
  const { now, next } = nowAndNext(sessions, moment);
  if (now.length === 0 && next.length === 0) return null;
  const rows = [
    ['timetable.now', now],
    ['timetable.next', next],
  ] as const;
  return (
    <dl className="now-next" suppressHydrationWarning>
      {rows.map(([key, list]) =>
        list.length === 0 ? null : (
          <div key={key}>
            <dt>{t(key)}</dt>
            {list.map((session) => (
              <dd key={session.id}>
                <b>{sessionHeading(session, t)}</b>{' '}
                <span className="muted figures">
                  {[hoursOf(session), session.room?.name ?? session.track].filter(Boolean).join(', ')}
                </span>
              </dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
