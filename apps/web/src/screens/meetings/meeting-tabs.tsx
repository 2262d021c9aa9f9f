import type { ReactNode } from 'react';
import type { MeetingTabFactsFragment } from '../../generated/graphql/graphql.js';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { useTabInView } from '../../parts/tab-row.js';
import { useViewer } from '../../session/session.js';
import { useHasDocuments } from '../documents/has-documents.js';
import '../../look/tabs.css';

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
    viewerMayEdit
    papers
    minutes {
      id
      viewerReadsDraft
      editions {
        number
      }
    }
  }
`);

const HallTabs = graphql(`
  query HallTabs($meetingId: ID!) {
    meetingQuestions(meetingId: $meetingId) {
      open
      viewerMayKeep
      items {
        id
      }
    }
    meetingTables(meetingId: $meetingId) {
      viewerMayKeep
      items {
        id
      }
    }
  }
`);

/** Whether a meeting takes questions or has tables, or the reader may begin with them. For persons. */
function useHallTabs({ id, state }: { id: string; state: string }): { questions: boolean; tables: boolean } {
  const viewer = useViewer();
  const { answer } = useAsk(HallTabs, { meetingId: id }, { pause: !viewer || state === 'DRAFT' });
  if (!answer) return { questions: false, tables: false };
  const { meetingQuestions, meetingTables } = answer;
  const begins = (viewerMayKeep: boolean): boolean => viewerMayKeep && state === 'PLANNED';
  return {
    questions:
      meetingQuestions.open || meetingQuestions.items.length > 0 || begins(meetingQuestions.viewerMayKeep),
    tables: meetingTables.items.length > 0 || begins(meetingTables.viewerMayKeep),
  };
}

export type MeetingTab =
  'overview' | 'programme' | 'agenda' | 'documents' | 'people' | 'questions' | 'tables' | 'minutes';

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
  const { questions, tables } = useHallTabs(meeting);
  const documents = useHasDocuments(meeting.id);
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
  if (documents || here === 'documents')
    tabs.push({ name: 'documents', to: `${address}/documents`, text: t('documents.title') });
  const listed = meeting.registration?.listed ?? 0;
  // who runs the meeting fetches there what is to be signed
  const signed =
    meeting.papers.includes('ATTENDANCE_LIST') && (meeting.registration ?? meeting.state === 'HELD');
  if (listed > 0 || signed || here === 'people')
    tabs.push({ name: 'people', to: `${address}/people`, text: t('registration.attendees'), count: listed });
  if (questions || here === 'questions')
    tabs.push({ name: 'questions', to: `${address}/questions`, text: t('questions.title') });
  if (tables || here === 'tables')
    tabs.push({ name: 'tables', to: `${address}/tables`, text: t('tables.title') });
  if (hasMinutes(meeting) || here === 'minutes')
    tabs.push({ name: 'minutes', to: `${address}/minutes`, text: t('minutes.title') });
  const row = useTabInView(here, tabs.length);
  if (tabs.length < 2) return null;
  return (
    <nav ref={row} className="group-tabs -mx-3" aria-label={t('agenda.tabs')}>
      {tabs.map(({ name, to, text, count }) => (
        <Go key={name} to={to} {...(name === here ? { 'aria-current': 'page', 'data-here': '' } : {})}>
          {text}
          {count ? <span className="figures muted small">{count}</span> : null}
        </Go>
      ))}
    </nav>
  );
}

/** Something to read or to write; or the meeting was held, and the reader may begin. */
function hasMinutes({ minutes, viewerMayEdit, state }: MeetingTabFactsFragment): boolean {
  if (!minutes) return viewerMayEdit && state === 'HELD';
  return minutes.editions.length > 0 || minutes.viewerReadsDraft;
}
