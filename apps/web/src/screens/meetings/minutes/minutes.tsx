import { lazy, Suspense, type ReactNode } from 'react';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { useStreamNews } from '../../../live/stream-news.js';
import { Button } from '../../../parts/button.js';
import { Empty, Failed, Loading, problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { MeetingFrame, type HeadedMeeting } from '../meeting-frame.js';
import { BeginMinutes, MinutesOfMeeting } from './documents.js';
import { isMinutesNews } from './news.js';

// What is typed together, and its library, is for those who write.
const MinutesDesk = lazy(() => import('./writing/desk.js'));
const CorrectionReading = lazy(() => import('./correction/reading.js'));

/** The minutes of a meeting as they are made, for those who may read them. */
export function MinutesScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="minutes" title={t('minutes.title')}>
      {(meeting, again) => <OfMeeting head={meeting} reload={again} />}
    </MeetingFrame>
  );
}

function OfMeeting({ head, reload }: { head: HeadedMeeting; reload: () => void }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(MinutesOfMeeting, { number: head.number });
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
  if (!minutes.draft) return <Empty title={t('minutes.inWork')}>{t('minutes.inWork.why')}</Empty>;
  return (
    <Suspense fallback={<Loading />}>
      {minutes.viewerMayWrite ? (
        <MinutesDesk meeting={meeting} minutes={minutes} again={again} />
      ) : (
        <CorrectionReading meeting={meeting} minutes={minutes} streamId={head.streamId} />
      )}
    </Suspense>
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
