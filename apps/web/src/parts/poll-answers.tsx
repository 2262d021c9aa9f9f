import type { ReactNode } from 'react';
import type { PollView } from '#kernel';
import { useLocale, useWords } from '../language/words.js';
import { wordsOf } from './poll-words.js';

/** What can be answered, for those who look on: the screen of the hall, and who follows without a vote. */
export function PollAnswers({ poll, className }: { poll: PollView; className: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <ul className={className}>
      {poll.options.map((option) => (
        <li key={option.id}>{wordsOf(t, locale, option)}</li>
      ))}
    </ul>
  );
}
