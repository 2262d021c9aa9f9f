import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { useHasTables } from './tables/has-tables.js';
import { useHasQuestions } from './questions/has-questions.js';

/** What decides which tabs a meeting has. */
export const MeetingTabFacts = graphql(`
  fragment MeetingTabFacts on Meeting {
    id
    number
    slug
    state
    registration {
      listed
    }
    programme {
      viewerMayEdit
    }
    agenda {
      viewerMayPropose
      items {
        id
      }
    }
  }
`);

export type MeetingTab = 'overview' | 'programme' | 'agenda' | 'people' | 'questions' | 'tables';

/** The pages of a meeting, each only where it has something to show or to do; nothing where there is but one. */
export function MeetingTabs({
  meeting: masked,
  here,
}: {
  meeting: FragmentType<typeof MeetingTabFacts>;
  here: MeetingTab;
}): ReactNode {
  const t = useWords();
  const meeting = unmask(MeetingTabFacts, masked);
  const questions = useHasQuestions(meeting);
  const tables = useHasTables(meeting);
  const address = addressOf('meetings', meeting);
  const { items, viewerMayPropose } = meeting.agenda;
  const tabs: { name: MeetingTab; to: string; text: string; count?: number }[] = [
    { name: 'overview', to: address, text: t('agenda.tab.overview') },
    // what all read of the programme stands on the first page: this is where it is made
    ...(meeting.programme.viewerMayEdit
      ? [{ name: 'programme' as const, to: `${address}/programme`, text: t('timetable.title') }]
      : []),
    ...(items.length > 0 || viewerMayPropose || here === 'agenda'
      ? [{ name: 'agenda' as const, to: `${address}/agenda`, text: t('agenda.title'), count: items.length }]
      : []),
  ];
  const listed = meeting.registration?.listed ?? 0;
  if (listed > 0 || here === 'people')
    tabs.push({ name: 'people', to: `${address}/people`, text: t('registration.attendees'), count: listed });
  if (questions || here === 'questions')
    tabs.push({ name: 'questions', to: `${address}/questions`, text: t('questions.title') });
  if (tables || here === 'tables')
    tabs.push({ name: 'tables', to: `${address}/tables`, text: t('tables.title') });
  if (tabs.length < 2) return null;
  return (
    <nav className="group-tabs -mx-3" aria-label={t('agenda.tabs')}>
      {tabs.map(({ name, to, text, count }) => (
        <Go key={name} to={to} {...(name === here ? { 'aria-current': 'page', 'data-here': '' } : {})}>
          {text}
          {count ? <span className="figures muted small">{count}</span> : null}
        </Go>
      ))}
    </nav>
  );
}
