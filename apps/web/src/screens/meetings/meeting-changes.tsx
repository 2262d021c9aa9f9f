import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { headingOf } from '../../parts/meeting-line.js';
import { RevisionList } from '../../parts/revisions.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { changeWords } from './change-words.js';

const MeetingChanges = graphql(`
  query MeetingChanges($number: Int!, $after: String) {
    meeting(number: $number) {
      id
      number
      slug
      kind
      title
      topic
      ordinal
      city
      town {
        id
        name
      }
      viewerMayEdit
      revisions(first: 30, after: $after) {
        ...RevisionLines
      }
    }
  }
`);

/** Who changed the meeting and moved it on, when, and from what to what. For those who run it. */
export function MeetingChangesScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const [after, setAfter] = useState<string | null>(null);
  const { answer, problem, again } = useAsk(
    MeetingChanges,
    { number: number ?? 0, after },
    { pause: number === null },
  );
  const meeting = answer?.meeting;
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.viewerMayEdit) return <NotFound />;
  return (
    <div className="wide page">
      <p className="small">
        <Go to={addressOf('meetings', meeting)} className="link">
          {headingOf(meeting, t)}
        </Go>
      </p>
      <PageTitle>{t('places.changes')}</PageTitle>
      <RevisionList
        revisions={meeting.revisions}
        why={t('meetings.changes.why')}
        after={after}
        onPage={setAfter}
        inWords={changeWords(t, locale)}
      />
    </div>
  );
}
