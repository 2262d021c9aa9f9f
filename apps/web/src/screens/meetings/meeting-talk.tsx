import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { threadAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { RatingButtons } from '../../parts/rating-buttons.js';
import { RatingsRead, type Rated, type RatingName } from '../../parts/ratings-read.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { useViewer } from '../../session/session.js';
import { RateMeeting, type ShownMeeting } from './documents.js';

// Only for whoever writes the first words.
const FirstWords = lazy(async () => ({ default: (await import('./first-words.js')).FirstWords }));

/** What people think of the meeting, a nought as well, and where they talk about it. */
export function MeetingTalk({ meeting, again }: { meeting: ShownMeeting; again: () => void }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { ups, downs, viewerRating, commentsOpen, viewerMayComment, thread } = meeting;
  const [said, setSaid] = useState<Rated | null>(null);
  const [writing, setWriting] = useState(false);
  const [rate, rating] = useAct(RateMeeting);
  // What was asked anew is newer than what my own rating was answered with.
  useEffect(() => setSaid(null), [ups, downs, viewerRating]);
  if (!commentsOpen && !thread && ups + downs === 0) return null;
  const rated = said ?? { ups, downs, viewerRating: viewerRating ?? null };
  const say = async (sign: RatingName | null): Promise<void> => {
    if (rating) return;
    const { answer, problem } = await rate({ id: meeting.id, rating: sign });
    if (!answer) return toast(problemText(t, problem), 'wrong');
    const { ups: up, downs: down, viewerRating: own } = answer.rateMeeting;
    setSaid({ ups: up, downs: down, viewerRating: own ?? null });
  };
  const address = thread && threadAddress(thread);
  return (
    <section>
      <SectionHead>{t('meetingTalk.title')}</SectionHead>
      <div className="grid gap-3 py-3">
        {viewerMayComment ? (
          <RatingButtons label={t('meetingTalk.rating')} rated={rated} say={(sign) => void say(sign)} />
        ) : (
          <RatingsRead rated={rated} />
        )}
        {thread && address && (
          <p>
            <Go to={address} className="font-semibold">
              {t('meetingTalk.read')}
            </Go>
            <span className="muted small block">
              {t('threads.posts', { count: thread.postCount })} · <When at={thread.lastPostAt} />
            </span>
          </p>
        )}
        {!thread && !writing && (
          <>
            <p className="muted">
              {t(
                viewerMayComment
                  ? 'meetingTalk.none'
                  : viewer
                    ? 'meetingTalk.none.members'
                    : 'meetingTalk.none.guest',
              )}
            </p>
            {viewerMayComment && (
              <Button className="justify-self-start" onPress={() => setWriting(true)}>
                {t('meetingTalk.begin')}
              </Button>
            )}
          </>
        )}
        {writing && (
          <Suspense fallback={null}>
            <FirstWords meetingId={meeting.id} again={again} leave={() => setWriting(false)} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
