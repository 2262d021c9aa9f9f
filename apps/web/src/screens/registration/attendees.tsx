import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/registration.css';
import { Button } from '../../parts/button.js';
import { PaperLinks } from '../../parts/papers.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { Failed, Loading } from '../../parts/states.js';
import { MeetingFrame } from '../meetings/meeting-frame.js';

const Attendees = graphql(`
  query Attendees($meetingId: ID!, $after: String) {
    attendees(meetingId: $meetingId, first: 100, after: $after) {
      next
      items {
        attendance
        person {
          ...Card
        }
      }
    }
  }
`);

/** Who takes part in a meeting and lets the others see that. */
export function AttendeesScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="people" title={t('registration.attendees')}>
      {(meeting) => (
        <>
          {meeting.papers.includes('ATTENDANCE_LIST') && (
            <div className="mt-3 mb-6 grid gap-1">
              <PaperLinks meeting={meeting} paper="attendance" title={t('papers.attendance')} />
              <p className="muted small">{t('papers.attendance.why')}</p>
            </div>
          )}
          {meeting.registration && <List meetingId={meeting.id} />}
        </>
      )}
    </MeetingFrame>
  );
}

function List({ meetingId }: { meetingId: string }): ReactNode {
  const t = useWords();
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <section>
      <p className="muted max-w-[68ch] pb-3">{t('registration.attendees.why')}</p>
      {pages.map((after, at) => (
        <OnePage
          key={after ?? ''}
          variables={{ meetingId, after }}
          more={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </section>
  );
}

function OnePage({
  variables,
  more,
}: {
  variables: { meetingId: string; after: string | null };
  more: ((next: string) => void) | null;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(Attendees, variables);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { items, next } = answer.attendees;
  if (items.length === 0) return <p className="py-4">{t('registration.attendees.none')}</p>;
  return (
    <>
      <ul className="rows">
        {items.map(({ person, attendance }) => (
          <li key={person.id} className="attendee">
            <Avatar person={person} />
            <span>
              <PersonName person={person} className="font-semibold" />
              <span className="muted small block">
                {[person.municipality?.name, t(`registration.way.${attendance}`)].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {next && more && <Button onPress={() => more(next)}>{t('registration.more')}</Button>}
    </>
  );
}
