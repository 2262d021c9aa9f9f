import { useEffect, useState } from 'react';
import type { PostView } from '#kernel';
import { useWords } from '../../language/words.js';
import { useAct } from '../../graphql/hooks.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { AddReaction, RemoveReaction } from './documents.js';

/** If the fact of my reaction does not come for so long, what the stream says is shown again. */
const FACT_WITHIN = 6_000;

/** My reaction to a post: shown at once, then as the stream says it. The answer is not used: a later fact may have come before it. */
export function useReaction(
  post: PostView,
  kind: 'THANKS' | 'AGREE',
  me: string | null,
): { on: boolean; count: number; toggle: () => void } {
  const t = useWords();
  const people = post.reactions.find((reaction) => reaction.kind === kind)?.personIds ?? [];
  const given = me !== null && people.includes(me);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [add] = useAct(AddReaction);
  const [remove] = useAct(RemoveReaction);
  useEffect(() => {
    if (wanted === null) return;
    if (wanted === given) return setWanted(null);
    const timer = setTimeout(() => setWanted(null), FACT_WITHIN);
    return () => clearTimeout(timer);
  }, [wanted, given]);
  const on = wanted ?? given;
  const toggle = (): void => {
    const next = !on;
    setWanted(next);
    void (next ? add : remove)({ postId: post.id, kind }).then(({ problem }) => {
      if (!problem) return;
      setWanted(null);
      toast(problemText(t, problem), 'wrong');
    });
  };
  return { on, count: people.length + (on === given ? 0 : on ? 1 : -1), toggle };
}
