import type { ReactNode } from 'react';
import type { PollView } from '#kernel';
import '../../look/poll-plain.css';

/** A poll until its code is there: the words in their places, so that nothing jumps. */
export function PollPlain({ poll }: { poll: PollView }): ReactNode {
  return (
    <div className="poll">
      <p className="poll-question">{poll.question}</p>
      <ul className="poll-options">
        {poll.options.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
