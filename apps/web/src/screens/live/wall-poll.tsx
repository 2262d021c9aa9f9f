import type { ReactNode } from 'react';
import '../../look/polls.css';
import { PollAnswers } from '../../parts/poll-answers.js';
import { PollFoot } from '../../parts/poll-foot.js';
import { PollResult } from '../../parts/poll-result.js';
import { usePolls } from './polls.js';

/** A poll on the screen of the hall: the question with its answers, or what came of it. */
export function WallPoll({
  meetingId,
  pollId,
  result,
}: {
  meetingId: string;
  pollId: string;
  result: boolean;
}): ReactNode {
  const poll = usePolls(meetingId, null).polls.find(({ id }) => id === pollId);
  if (!poll) return null;
  const { length } = poll.options;
  // nobody in the hall can scroll: what would not fit at full size stands closer
  const size = length > 6 ? 'small' : length > 3 || poll.kind === 'RANKING' ? 'middle' : 'full';
  return (
    <div className="wall-poll" data-rows={size}>
      <h2>{poll.question}</h2>
      {result ? <PollResult poll={poll} large /> : <PollAnswers poll={poll} className="wall-answers" />}
      <PollFoot poll={poll} />
    </div>
  );
}
