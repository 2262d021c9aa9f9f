import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../graphql/hooks.js';
import { addressOf, numberOf } from '../../../parts/address.js';
import { Failed, Loading, NotFound } from '../../../parts/states.js';
import { MeetingToEdit } from './documents.js';
import { MeetingForm } from './meeting-form.js';

/** The form of a meeting, for those who run it. */
export function EditMeetingScreen(): ReactNode {
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const navigate = useNavigate();
  const { answer, problem, again } = useAsk(
    MeetingToEdit,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const meeting = answer?.meeting;
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.viewerMayEdit) return <NotFound />;
  const leave = (shown: { number: number; slug: string }): void =>
    void navigate({ to: addressOf('meetings', shown) as never });
  return (
    <MeetingForm
      key={meeting.id}
      meeting={meeting}
      again={again}
      onCancel={() => leave(meeting)}
      onDone={leave}
    />
  );
}
