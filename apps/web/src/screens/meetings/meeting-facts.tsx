import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { isOnDays, meetingDays } from '../../parts/meeting-days.js';
import { headingOf } from '../../parts/meeting-line.js';
import { useOwnHours } from '../../parts/own-time.js';
import { zoneName } from '../../parts/zones.js';
import type { ShownMeeting } from './documents.js';
import { hoursOf } from './programme/session-words.js';

/** When, where and how, whose it is, and who comes: what one looks up. */
export function MeetingFacts({ meeting }: { meeting: ShownMeeting }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { town, city, venue, group, community, series, partOf, expected, attended } = meeting;
  const spoken = (codes: readonly string[]): string => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return codes.map((code) => names.of(code) ?? code).join(', ');
  };
  return (
    <aside>
      <dl className="grid content-start gap-4">
        <Fact name={t('meetings.when')}>
          <span suppressHydrationWarning>{meetingDays(meeting.date, locale, t)}</span>
          <Hours meeting={meeting} />
          {meeting.state !== 'DRAFT' && isOnDays(meeting.date) && (
            <a href={`/calendar${addressOf('meetings', meeting)}.ics`} className="line-link">
              {t('calendar.add')}
            </a>
          )}
        </Fact>
        {(town ?? city ?? venue) && (
          <Fact name={t('meetings.place')}>
            {venue && <span className="block">{venue}</span>}
            {town ? <Go to={addressOf('municipalities', town)}>{town.name}</Go> : city}
          </Fact>
        )}
        {(meeting.mode !== 'IN_PERSON' || meeting.onlineLink) && (
          <Fact name={t('meetings.how')}>
            {t(`meetings.mode.${meeting.mode}`)}
            {meeting.onlineLink && (
              <a href={meeting.onlineLink} rel="noreferrer" target="_blank" className="line-link block">
                {t('meetings.join')}
              </a>
            )}
          </Fact>
        )}
        {partOf && (
          <Fact name={t(`meetings.partOf.${meeting.relation ?? 'BESIDE'}`)}>
            <Go to={addressOf('meetings', partOf)}>{headingOf(partOf, t)}</Go>
          </Fact>
        )}
        {(group ?? community) && (
          <Fact name={t('meetings.whose')}>
            {group && (
              <Go to={addressOf('groups', group)} className="line-link">
                {group.name}
              </Go>
            )}
            {community && (
              <Go to={addressOf('communities', community)} className="line-link">
                {community.shortName ?? community.name}
              </Go>
            )}
          </Fact>
        )}
        {series && <Fact name={t('meetings.series')}>{series.name}</Fact>}
        {expected && meeting.state !== 'HELD' && meeting.state !== 'ARCHIVED' && (
          <Fact name={t('meetings.expected')}>
            {t(`meetings.people.${expected.qualifier}`, { count: expected.value })}
          </Fact>
        )}
        {expected && (meeting.state === 'HELD' || meeting.state === 'ARCHIVED') && !attended && (
          <Fact name={t('meetings.wereExpected')}>
            {t(`meetings.people.${expected.qualifier}`, { count: expected.value })}
          </Fact>
        )}
        {attended && (
          <Fact name={t('meetings.attended')}>
            {t(`meetings.people.${attended.qualifier}`, { count: attended.value })}
          </Fact>
        )}
        {meeting.sectors.length > 0 && (
          <Fact name={t('meetings.sectors')}>
            {meeting.sectors.map((sector) => t(`meetings.sector.${sector}`)).join(', ')}
          </Fact>
        )}
        {meeting.working && <Fact name={t('meetings.contribution')}>{t('meetings.working')}</Fact>}
        {meeting.languages.length > 0 && (
          <Fact name={t('meetings.languages')}>{spoken(meeting.languages)}</Fact>
        )}
        {meeting.interpretation.length > 0 && (
          <Fact name={t('meetings.interpretation')}>{spoken(meeting.interpretation)}</Fact>
        )}
        {meeting.accessibility && <Fact name={t('meetings.accessibility')}>{meeting.accessibility}</Fact>}
        {meeting.price && <Fact name={t('meetings.price')}>{meeting.price}</Fact>}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="muted small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The hours by the clock of the place, and where the reader's own clock shows another time, by that too. */
function Hours({ meeting }: { meeting: ShownMeeting }): ReactNode {
  const t = useWords();
  const ownHours = useOwnHours();
  const { startTime, startsAt, endsAt, timeZone } = meeting;
  if (!startTime) return null;
  const here = ownHours(startsAt, endsAt, timeZone);
  return (
    <span className="block" suppressHydrationWarning>
      {hoursOf(meeting)} ({zoneName(timeZone, t)}){here && <span className="muted block">{here}</span>}
    </span>
  );
}
