import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/polls.css';
import { PollFoot } from '../../parts/poll-foot.js';
import { PollResult } from '../../parts/poll-result.js';
import { wordsOf } from '../../parts/poll-words.js';
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
  const t = useWords();
  const locale = useLocale();
  const poll = usePolls(meetingId, null).polls.find(({ id }) => id === pollId);
  if (!poll) return null;
  const { length } = poll.options;
  // nobody in the hall can scroll: what would not fit at full size stands closer
  const size = length > 6 ? 'small' : length > 3 || poll.kind === 'RANKING' ? 'middle' : 'full';
  return (
    <div className="wall-poll" data-rows={size}>
      <h2>{poll.question}</h2>
      {result ? (
        <PollResult poll={poll} large />
      ) : (
        <ul className="wall-answers">
          {poll.options.map((option) => (
            <li key={option.id}>{wordsOf(t, locale, option)}</li>
          ))}
        </ul>
      )}
      <PollFoot poll={poll} />
    </div>
  );
}
