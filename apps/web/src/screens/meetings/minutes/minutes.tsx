import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { useStreamNews } from '../../../live/stream-news.js';
import { addressOf } from '../../../parts/address.js';
import { Button } from '../../../parts/button.js';
import { Go } from '../../../parts/go.js';
import { downloadsOf } from '../../../parts/papers.js';
import { Empty, Failed, Loading, problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { MeetingFrame, type HeadedMeeting } from '../meeting-frame.js';
import { BeginMinutes, MinutesOfMeeting, type MeetingOfMinutes, type ShownMinutes } from './documents.js';
import { Edition } from './edition/edition.js';
import { MinutesFunding } from './funding.js';
import { isMinutesNews } from './news.js';

// What is typed together, and its library, is for those who write.
const MinutesDesk = lazy(() => import('./writing/desk.js'));
const CorrectionReading = lazy(() => import('./correction/reading.js'));
const CorrectDialog = lazy(async () => ({ default: (await import('./correct-dialog.js')).CorrectDialog }));

/** The minutes of a meeting: as they are approved, or, for those who may, as they are made. */
export function MinutesScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame
      here="minutes"
      title={t('minutes.title')}
      below={(meeting) => <MinutesFunding {...meeting} />}
    >
      {(meeting, again) => <OfMeeting head={meeting} reload={again} />}
    </MeetingFrame>
  );
}

function OfMeeting({ head, reload }: { head: HeadedMeeting; reload: () => void }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(MinutesOfMeeting, { number: head.number, edition: null });
  useStreamNews([head.streamId], isMinutesNews, again);
  const meeting = answer?.meeting;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  const { minutes } = meeting;
  if (!minutes) {
    const begun = (): void => {
      again();
      reload();
    };
    return (
      <NotBegun meetingId={head.id} mayBegin={head.viewerMayEdit && head.state === 'HELD'} begun={begun} />
    );
  }
  const address = `${addressOf('meetings', head)}/minutes`;
  const newest = minutes.approved;
  if (minutes.viewerReadsDraft)
    return (
      <>
        {newest && (
          <p>
            <Go to={`${address}/${newest.number}`}>{t('minutes.edition.newest')}</Go>
          </p>
        )}
        <Suspense fallback={<Loading />}>
          {minutes.viewerMayWrite ? (
            <MinutesDesk meeting={meeting} minutes={minutes} again={again} />
          ) : (
            <CorrectionReading meeting={meeting} minutes={minutes} streamId={head.streamId} />
          )}
        </Suspense>
      </>
    );
  if (!newest) return <Empty title={t('minutes.inWork')}>{t('minutes.inWork.why')}</Empty>;
  return (
    <Edition
      edition={newest}
      minutes={minutes}
      address={address}
      downloads={downloadsOf(head)}
      zone={meeting.timeZone}
      act={minutes.viewerMayApprove && <Correct meeting={meeting} minutes={minutes} again={again} />}
    />
  );
}

/** The way from what is approved to a further edition. */
function Correct(led: { meeting: MeetingOfMinutes; minutes: ShownMinutes; again: () => void }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('minutes.correct')}</Button>
      {open && (
        <Suspense fallback={null}>
          <CorrectDialog {...led} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function NotBegun({
  meetingId,
  mayBegin,
  begun,
}: {
  meetingId: string;
  mayBegin: boolean;
  begun: () => void;
}): ReactNode {
  const t = useWords();
  const [begin, beginning] = useAct(BeginMinutes);
  const start = async (): Promise<void> => {
    const { problem } = await begin({ meetingId });
    if (problem) toast(problemText(t, problem), 'wrong');
    begun();
  };
  return (
    <Empty
      title={t('minutes.none')}
      actions={
        mayBegin && (
          <Button look="main" waiting={beginning} onPress={() => void start()}>
            {t('minutes.begin')}
          </Button>
        )
      }
    >
      {t(mayBegin ? 'minutes.none.begin' : 'minutes.inWork.why')}
    </Empty>
  );
}
