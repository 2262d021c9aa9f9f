import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { useMeetingNews } from '../live/meeting-news.js';
import { useViewer } from '../session/session.js';
import { Go } from './go.js';
import { MeetingRow } from './meeting-line.js';
import { SectionHead } from './section.js';

const NextMeeting = graphql(`
  query NextMeeting($scopeId: ID!) {
    meetings(scopeId: $scopeId, when: UPCOMING, first: 1) {
      items {
        id
        ...MeetingLine
      }
    }
  }
`);

/** What comes next in a community or group; nothing where nothing is announced. */
export function NextMeetingOf({
  scopeId,
  calendar,
}: {
  scopeId: string;
  /** of a community: where calendars read all its public meetings */
  calendar?: string;
}): ReactNode {
  const t = useWords();
  const { answer, again } = useAsk(NextMeeting, { scopeId });
  const viewer = useViewer();
  // A guest's first look at a front opens no connection.
  useMeetingNews(viewer ? [scopeId] : [], again);
  const next = answer?.meetings.items[0];
  if (!next) return null;
  return (
    <section aria-labelledby={`next-${scopeId}`}>
      <SectionHead id={`next-${scopeId}`} aside={<Go to="/meetings">{t('meetings.all')}</Go>}>
        {t('meetings.next')}
      </SectionHead>
      <div className="py-3">
        <MeetingRow meeting={next} whose={false} />
        {calendar && (
          <a href={calendar} className="line-link">
            {t('calendar.community')}
          </a>
        )}
      </div>
    </section>
  );
}
