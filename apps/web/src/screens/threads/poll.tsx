import { Check } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { PollOptionView, PollView } from '#kernel';
import { announce } from '../../frame/announcer.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useMoment } from '../../parts/when.js';
import { useClock } from '../../rendering/clock.js';
import { ClosePoll, OwnVotes, VoteInPoll } from './poll-documents.js';
import '../../look/polls.css';

interface PollProps {
  poll: PollView;
  postId: string;
  threadId: string;
  me: string | null;
  mayVote: boolean;
  mayClose: boolean;
  lang: string | undefined;
}

/** The poll of a post: the question, the answers with their counts, and one's own vote. */
export default function Poll({ poll, postId, threadId, me, mayVote, mayClose, lang }: PollProps): ReactNode {
  const t = useWords();
  const questionId = useId();
  const moment = useMoment();
  const { now } = useClock();
  const { answer, again } = useAsk(OwnVotes, { threadId }, { pause: me === null });
  const own = answer?.ownVotes.find((vote) => vote.postId === postId)?.optionIds ?? [];
  const over = poll.closedAt !== null || (poll.endsAt !== null && Date.parse(poll.endsAt) <= now);
  const open = !over && mayVote && me !== null;
  return (
    <div className="poll">
      {open ? (
        // A vote from another device begins the choice anew.
        <Ballot key={own.join()} poll={poll} postId={postId} own={own} lang={lang} voted={again} />
      ) : (
        <>
          <p className="poll-question" id={questionId} lang={lang}>
            {poll.question}
          </p>
          <ul className="poll-options" aria-labelledby={questionId}>
            {poll.options.map((option) => (
              <li key={option.id}>
                <span className="poll-words">
                  <span lang={lang}>{option.text}</span>
                  {own.includes(option.id) && (
                    <Check role="img" aria-label={t('polls.yours')} className="poll-mine" />
                  )}
                </span>
                <Bar option={option} voters={poll.voters} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="poll-foot muted small">
        <span>{t('polls.voters', { count: poll.voters })}</span>
        {over ? (
          <b>{t('polls.over')}</b>
        ) : (
          poll.endsAt && (
            <span suppressHydrationWarning>{t('polls.until', { when: moment(poll.endsAt) })}</span>
          )
        )}
        {poll.multiple && !over && <span>{t('polls.several')}</span>}
      </p>
      {!over && mayClose && <Closing postId={postId} />}
    </div>
  );
}

/** Chosen by keyboard or finger, and given with the button: arrow keys in a group of radios must not vote on their way. */
function Ballot({
  poll,
  postId,
  own,
  lang,
  voted,
}: {
  poll: PollView;
  postId: string;
  own: readonly string[];
  lang: string | undefined;
  voted: () => void;
}): ReactNode {
  const t = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(own);
  const [vote, waiting] = useAct(VoteInPoll);
  const choose = (id: string, on: boolean): void =>
    setChosen(poll.multiple ? [...chosen.filter((one) => one !== id), ...(on ? [id] : [])] : [id]);
  const give = async (optionIds: readonly string[]): Promise<void> => {
    const { problem } = await vote({ postId, optionIds: [...optionIds] });
    if (problem) {
      toast(problem.rule === 'POLL_OVER' ? t('polls.over') : problemText(t, problem), 'wrong');
    } else announce(t(optionIds.length > 0 ? 'polls.done' : 'polls.took'));
    voted();
  };
  const same = chosen.length === own.length && chosen.every((id) => own.includes(id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void give(chosen);
      }}
    >
      <fieldset className="poll-options">
        <legend className="poll-question" lang={lang}>
          {poll.question}
        </legend>
        {poll.options.map((option) => (
          <label key={option.id}>
            <span className="poll-words">
              <input
                type={poll.multiple ? 'checkbox' : 'radio'}
                name={`poll-${postId}`}
                checked={chosen.includes(option.id)}
                onChange={(event) => choose(option.id, event.target.checked)}
              />
              <span lang={lang}>{option.text}</span>
            </span>
            <Bar option={option} voters={poll.voters} />
          </label>
        ))}
      </fieldset>
      <div className="act-row">
        <Button type="submit" waiting={waiting} isDisabled={same || chosen.length === 0}>
          {t(own.length > 0 ? 'polls.change' : 'polls.vote')}
        </Button>
        {own.length > 0 && (
          <Button look="quiet" onPress={() => void give([])}>
            {t('polls.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** How often an answer was chosen: the bar is decoration, the number and the share say it. */
function Bar({ option, voters }: { option: PollOptionView; voters: number }): ReactNode {
  const t = useWords();
  const share = voters === 0 ? 0 : Math.round((option.votes / voters) * 100);
  return (
    <span className="poll-count">
      <span className="poll-track" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="small figures">
        {t('polls.votes', { count: option.votes })}
        {voters > 0 && ` · ${share}%`}
      </span>
    </span>
  );
}

function Closing({ postId }: { postId: string }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [close, waiting] = useAct(ClosePoll);
  const go = async (): Promise<void> => {
    const { problem } = await close({ postId });
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
