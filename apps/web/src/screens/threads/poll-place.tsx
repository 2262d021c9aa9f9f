import { Vote } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import type { DraftPoll } from '../../live/drafts.js';
import { Button } from '../../parts/button.js';
import { blankPoll } from './poll-draft.js';

const PollMaker = lazy(() => import('./poll-maker.js'));

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
      onPress={() => onChange(poll ? null : blankPoll())}
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
