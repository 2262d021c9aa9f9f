import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { addressOf } from '../../../parts/address.js';
import { Failed, Loading, NotFound } from '../../../parts/states.js';
import { MeetingFrame, type HeadedMeeting } from '../meeting-frame.js';
import { MinutesOfMeeting } from './documents.js';
import { downloadsOf } from '../../../parts/papers.js';
import { Edition } from './edition/edition.js';
import { MinutesFunding } from './funding.js';

/** One approved edition at its own address, which stays whatever is approved after it. */
export function MinutesEditionScreen(): ReactNode {
  const t = useWords();
  const { edition } = useParams({ strict: false }) as { edition: string };
  if (!/^[1-9]\d{0,4}$/.test(edition)) return <NotFound />;
  const number = Number(edition);
  return (
    <MeetingFrame
      here="minutes"
      title={`${t('minutes.title')}, ${t('minutes.edition', { number })}`}
      below={(meeting) => <MinutesFunding {...meeting} />}
    >
      {(meeting) => <One head={meeting} number={number} />}
    </MeetingFrame>
  );
}

function One({ head, number }: { head: HeadedMeeting; number: number }): ReactNode {
  const { answer, problem, again } = useAsk(MinutesOfMeeting, { number: head.number, edition: number });
  const meeting = answer?.meeting;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  const edition = meeting.minutes?.approved;
  if (!meeting.minutes || !edition) return <NotFound />;
  return (
    <Edition
      edition={edition}
      minutes={meeting.minutes}
      address={`${addressOf('meetings', head)}/minutes`}
      downloads={downloadsOf(head)}
      zone={meeting.timeZone}
    />
  );
}
