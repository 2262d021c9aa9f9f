import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MeetingHeadQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { meetingDays } from '../../parts/meeting-days.js';
import { headingOf, placeOf, StateMark } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { MeetingTabs, type MeetingTab } from './meeting-tabs.js';

const MeetingHead = graphql(`
  query MeetingHead($number: Int!) {
    meeting(number: $number) {
      id
      number
      slug
      streamId
      kind
      state
      title
      topic
      ordinal
      date
      startTime
      startsAt
      timeZone
      city
      town {
        id
        name
      }
      viewerMayEdit
      papers
      registration {
        listed
      }
      ...MeetingTabFacts
    }
  }
`);

export type HeadedMeeting = MeetingHeadQuery['meeting'];

/** What stands over every page of a meeting but the first: whose page it is, and the way to the others. */
export function MeetingFrame({
  here,
  title,
  below,
  children,
}: {
  here: MeetingTab;
  /** of this page */
  title: string;
  /** what stands under the page from edge to edge */
  below?: (meeting: HeadedMeeting) => ReactNode;
  children: (meeting: HeadedMeeting, again: () => void) => ReactNode;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(MeetingHead, { number: number ?? 0 }, { pause: number === null });
  const meeting = answer?.meeting;
  useRightAddress('meetings', meeting);
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  const heading = headingOf(meeting, t);
  const place = placeOf(meeting);
  return (
    <>
      <div className="bg-sheet">
        <div className="wide grid grid-cols-[minmax(0,1fr)] gap-2 pt-5">
          <p className="flex flex-wrap items-center gap-x-3">
            <Go to={addressOf('meetings', meeting)} className="serif text-f-l line-link">
              {heading}
            </Go>
            <StateMark state={meeting.state} />
            <span className="muted" suppressHydrationWarning>
              {[meetingDays(meeting.date, locale, t), place].filter(Boolean).join(', ')}
            </span>
          </p>
          <MeetingTabs meeting={meeting} here={here} />
        </div>
      </div>
      <div className="wide page">
        <PageTitle title={`${title}: ${heading}`}>{title}</PageTitle>
        {children(meeting, again)}
      </div>
      {below?.(meeting)}
    </>
  );
}
