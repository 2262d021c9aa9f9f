import { useId, useState, type ReactNode } from 'react';
import type { PollView } from '#kernel';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { PollBallot } from '../../parts/poll-ballot.js';
import { ClosePoll, OwnVotes } from '../../parts/poll-documents.js';
import { PollFoot } from '../../parts/poll-foot.js';
import { PollResult } from '../../parts/poll-result.js';
import { isOver } from '../../parts/poll-words.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useClock } from '../../rendering/clock.js';
import '../../look/polls.css';

interface PollProps {
  poll: PollView;
  threadId: string;
  me: string | null;
  mayVote: boolean;
  mayClose: boolean;
  lang: string | undefined;
}

/** The poll of a post: the question, one's own vote, and what has come of it so far. */
export default function Poll({ poll, threadId, me, mayVote, mayClose, lang }: PollProps): ReactNode {
  const questionId = useId();
  const { now } = useClock();
  const { answer, again } = useAsk(OwnVotes, { placeId: threadId }, { pause: me === null });
  const own = (answer?.ownVotes ?? []).filter(({ pollId }) => pollId === poll.id);
  const over = isOver(poll, now);
  const open = !over && mayVote && me !== null;
  const chosen = own.flatMap(({ choices }) => choices.map(({ optionId }) => optionId));
  return (
    <div className="poll">
      {open ? (
        <PollBallot poll={poll} placeId={threadId} own={own} lang={lang} onVoted={again} />
      ) : (
        <p className="poll-question" id={questionId} lang={lang}>
          {poll.question}
        </p>
      )}
      {(!poll.secret || over) && <PollResult poll={poll} own={chosen} lang={lang} />}
      <PollFoot poll={poll} />
      {!over && mayClose && <Closing pollId={poll.id} />}
    </div>
  );
}

function Closing({ pollId }: { pollId: string }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [close, waiting] = useAct(ClosePoll);
  const go = async (): Promise<void> => {
    const { problem } = await close({ id: pollId });
    if (problem) return toast(problemText(t, problem), 'wrong');
    setOpen(false);
  };
  return (
    <>
      <Button look="quiet" className="poll-close" onPress={() => setOpen(true)}>
        {t('polls.close')}
      </Button>
      <Dialog role="alertdialog" title={t('polls.close.title')} open={open} onClose={() => setOpen(false)}>
        <p>{t('polls.close.why')}</p>
        <div className="act-row">
          <Button look="danger" waiting={waiting} onPress={() => void go()}>
            {t('polls.close')}
          </Button>
          <Button onPress={() => setOpen(false)}>{t('frame.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
