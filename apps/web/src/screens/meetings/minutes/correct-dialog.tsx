import type { ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { ReasonDialog } from '../../outcomes/reason-dialog.js';
import { CorrectMinutes, type MeetingOfMinutes, type ShownMinutes } from './documents.js';

/** Begins a further edition, for a reason that stands in it. */
export function CorrectDialog({
  meeting,
  minutes,
  again,
  onClose,
}: {
  meeting: MeetingOfMinutes;
  minutes: ShownMinutes;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [correct, correcting] = useAct(CorrectMinutes);
  return (
    <ReasonDialog
      title={t('minutes.correct')}
      label={t('minutes.correct.reason')}
      send={t('minutes.correct.begin')}
      waiting={correcting}
      onSend={async (reason) => {
        const { problem } = await correct({ meetingId: meeting.id, version: minutes.version, reason });
        again();
        return problem;
      }}
      onClose={onClose}
    />
  );
}
