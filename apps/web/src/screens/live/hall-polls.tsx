import type { ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/polls.css';
import { PollAnswers } from '../../parts/poll-answers.js';
import { PollBallot } from '../../parts/poll-ballot.js';
import { OwnVotes } from '../../parts/poll-documents.js';
import { PollFoot } from '../../parts/poll-foot.js';
import { PollResult } from '../../parts/poll-result.js';
import { FailedHere } from '../../parts/states.js';
import { usePolls } from './polls.js';

/** On the phone: what is voted on now, and what came of the poll that the hall sees. */
export function HallPolls({
  meetingId,
  shownId,
  mayVote,
}: {
  meetingId: string;
  /** the poll whose result stands on the screen of the hall */
  shownId: string | null;
  mayVote: boolean;
}): ReactNode {
  const t = useWords();
  const { polls, problem, again: pollsAgain } = usePolls(meetingId, null);
  const { answer, again } = useAsk(OwnVotes, { placeId: meetingId }, { pause: !mayVote });
  const shown = polls.filter(({ id, state }) => state === 'OPEN' || (state === 'CLOSED' && id === shownId));
  if (problem && shown.length === 0) return <FailedHere problem={problem} again={pollsAgain} />;
  return shown.map((poll) => {
    const own = (answer?.ownVotes ?? []).filter(({ pollId }) => pollId === poll.id);
    const open = poll.state === 'OPEN';
    return (
      <section
        key={poll.id}
        aria-label={`${t('session.shows.POLL')}: ${poll.question}`}
        className="hall-poll"
      >
        <h2 className="!text-f-l">{t('session.shows.POLL')}</h2>
        {open && mayVote ? (
          <PollBallot poll={poll} placeId={meetingId} own={own} onVoted={again} />
        ) : (
          <p className="poll-question">{poll.question}</p>
        )}
        {open && !mayVote && <PollAnswers poll={poll} className="hall-answers" />}
        {!open && <PollResult poll={poll} />}
        <PollFoot poll={poll} />
      </section>
    );
  });
}
