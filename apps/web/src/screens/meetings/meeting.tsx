import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useMeetingNews } from '../../live/meeting-news.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Funding } from '../../parts/funding.js';
import { Go } from '../../parts/go.js';
import { meetingDays } from '../../parts/meeting-days.js';
import { headingOf, kindText, MeetingRow, placeOf, StateMark } from '../../parts/meeting-line.js';
import { PaperLinks } from '../../parts/papers.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { Behind } from './behind.js';
import { RegistrationBox } from '../registration/registration-box.js';
import { MeetingByNumber, type ShownMeeting } from './documents.js';
import { LiveHere } from './live-here.js';
import { MeetingFacts } from './meeting-facts.js';
import { MeetingTabs } from './meeting-tabs.js';
import { MeetingRecord } from './meeting-record.js';
import { MeetingTalk } from './meeting-talk.js';
import { ProgrammeFacts } from './programme/documents.js';
import { ProgrammeView } from './programme/programme-view.js';

// Below the fold.
const MeetingOutcomes = lazy(() => import('../outcomes/meeting-outcomes.js'));
// Only who runs the meeting needs it.
const StateActions = lazy(async () => ({ default: (await import('./state-actions.js')).StateActions }));

/** A meeting: when and where, what it is about, who stands behind it, what is beside it, and whose money it is. */
export function MeetingScreen(): ReactNode {
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    MeetingByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const meeting = answer?.meeting;
  useRightAddress('meetings', meeting);
  const streams = meeting ? [meeting.streamId, meeting.group?.id, meeting.community?.id] : [];
  useMeetingNews(streams, again, meeting?.thread?.id);
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  return <MeetingPage meeting={meeting} again={again} />;
}

function MeetingPage({ meeting, again }: { meeting: ShownMeeting; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const heading = headingOf(meeting, t);
  const kind = kindText(meeting, t);
  const place = placeOf(meeting);
  const { bodies, patrons, parts, contributions, figures, quotes, photos } = meeting;
  const { days, sessions } = unmask(ProgrammeFacts, meeting).programme;
  const lists = [bodies, patrons, parts, contributions, figures, quotes, photos, days, sessions];
  const told = Boolean(meeting.aim) || meeting.commentsOpen || lists.some((list) => list.length > 0);
  const above = [heading.startsWith(kind) ? null : kind, meetingDays(meeting.date, locale, t), place];
  return (
    <>
      <div className="bg-sheet">
        <div className="wide grid grid-cols-[minmax(0,1fr)] gap-3 pt-6 pb-6 has-[nav]:pb-0">
          <p className="font-semibold" suppressHydrationWarning>
            {above.filter(Boolean).join(', ')}
          </p>
          <PageTitle className="serif text-f-3xl">{heading}</PageTitle>
          {meeting.title && meeting.topic && <p className="text-f-l max-w-[68ch]">{meeting.topic}</p>}
          <Standing meeting={meeting} />
          <LiveHere meeting={meeting} />
          {meeting.viewerMayEdit && (
            <div className="flex flex-wrap gap-2">
              <Suspense fallback={null}>
                <StateActions meeting={meeting} again={again} />
              </Suspense>
              <Go to={`${addressOf('meetings', meeting)}/edit`} look="plain">
                <Pencil aria-hidden="true" />
                {t('meetings.edit')}
              </Go>
              {meeting.state !== 'DRAFT' && (
                <Go to={`${addressOf('meetings', meeting)}/registration`} look="plain">
                  {t(meeting.registration ? 'registration.run' : 'registration.run.open')}
                </Go>
              )}
              <Go to={`${addressOf('meetings', meeting)}/changes`} look="plain">
                {t('places.changes')}
              </Go>
            </div>
          )}
          <MeetingTabs meeting={meeting} here="overview" />
        </div>
      </div>
      <div
        className={`wide page grid content-start gap-x-12 gap-y-10 ${told ? 'md:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]' : ''}`}
      >
        <div className="grid content-start gap-10 empty:hidden">
          {meeting.aim && (
            <section>
              <SectionHead>{t('meetings.aim')}</SectionHead>
              <p className="max-w-[68ch] py-3 whitespace-pre-line">{meeting.aim}</p>
            </section>
          )}
          <ProgrammeView meeting={meeting} address={addressOf('meetings', meeting)} again={again} />
          <MeetingRecord meeting={meeting} again={again} />
          <Behind meeting={meeting} />
          <MeetingTalk meeting={meeting} again={again} />
          {meeting.state !== 'DRAFT' && (
            <Suspense fallback={null}>
              <MeetingOutcomes scopeId={meeting.id} />
            </Suspense>
          )}
          {meeting.parts.length > 0 && (
            <section>
              <SectionHead>{t('meetings.parts')}</SectionHead>
              <ul className="rows">
                {meeting.parts.map((part) => (
                  <li key={part.id} className="py-4">
                    <MeetingRow meeting={part} whose={false} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="contents content-start gap-8 md:grid">
          {meeting.registration && (
            <RegistrationBox meeting={meeting} door={meeting.registration} again={again} />
          )}
          {meeting.papers.includes('CERTIFICATE') && <Certificate meeting={meeting} />}
          <MeetingFacts meeting={meeting} />
        </div>
      </div>
      <WhoPays meeting={meeting} />
    </>
  );
}

/** For whoever was there. */
function Certificate({ meeting }: { meeting: ShownMeeting }): ReactNode {
  const t = useWords();
  return (
    <section className="registration-box">
      <p>{t('papers.certificate.why')}</p>
      <PaperLinks meeting={meeting} paper="certificate" title={t('papers.certificate')} kinds={['pdf']} />
    </section>
  );
}

/** What its own funders want said; of a meeting that names none, those of its community. */
function WhoPays({
  meeting: { projects, fundingStatements, community },
}: {
  meeting: ShownMeeting;
}): ReactNode {
  return (
    <Funding
      projects={projects.length > 0 ? projects : (community?.projects ?? [])}
      statements={fundingStatements.length > 0 ? fundingStatements : (community?.fundingStatements ?? [])}
    />
  );
}

/** What of its state one must know before reading on, with the words that go with it. */
function Standing({ meeting: { state, explanation, unconfirmed } }: { meeting: ShownMeeting }): ReactNode {
  const t = useWords();
  const silent = unconfirmed && state === 'PLANNED' ? t('meetings.unconfirmed.why') : explanation;
  const words = state === 'DRAFT' ? t('meetings.draft.why') : silent;
  if (!words) return null;
  return (
    <div className="max-w-[68ch]">
      <StateMark state={state} unconfirmed={unconfirmed} />
      <p className="mt-1 whitespace-pre-line">{words}</p>
    </div>
  );
}
