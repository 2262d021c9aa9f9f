import { Vote } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import type { AskedPoll } from '../../live/outbox.js';
import type { DraftPoll } from '../../live/drafts.js';
import { Button } from '../../parts/button.js';

const PollMaker = lazy(() => import('./poll-maker.js'));

const DAY = 86_400_000;

interface PollPlaceProps {
  poll: DraftPoll | null;
  wrong: boolean;
  onChange: (poll: DraftPoll | null) => void;
}

/** Begins a poll in what is being written. */
export function PollButton({ poll, onChange }: Omit<PollPlaceProps, 'wrong'>): ReactNode {
  const t = useWords();
  return (
    <Button
      look="quiet"
      icon
      on={poll !== null}
      aria-label={t(poll ? 'polls.remove' : 'polls.add')}
      onPress={() => onChange(poll ? null : { question: '', options: ['', ''], multiple: false, days: 7 })}
    >
      <Vote aria-hidden="true" />
    </Button>
  );
}

/** Where it is made, once it was begun. */
export function PollPlace({ poll, wrong, onChange }: PollPlaceProps): ReactNode {
  if (!poll) return null;
  return (
    <Suspense>
      <PollMaker poll={poll} wrong={wrong} onChange={onChange} />
    </Suspense>
  );
}

/** The poll as it is sent; null when it does not ask enough to be one. */
export function askedPoll(draft: DraftPoll, now: number): AskedPoll | null {
  const question = draft.question.trim();
  const options = draft.options.map((text) => text.trim()).filter((text) => text !== '');
  if (!question || options.length < 2 || new Set(options).size < options.length) return null;
  const endsAt = draft.days > 0 ? new Date(now + draft.days * DAY).toISOString() : null;
  return { question, options, multiple: draft.multiple, endsAt };
}
