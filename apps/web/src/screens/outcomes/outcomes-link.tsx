import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { useHasOutcomes } from './has-outcomes.js';

/** The way to what a place decided and set; nothing where there is nothing, and the reader may not write there. */
export function OutcomesLink({ scopeId, to }: { scopeId: string; to: string }): ReactNode {
  const t = useWords();
  if (!useHasOutcomes(scopeId)) return null;
  return (
    <Go to={to} look="plain">
      {t('outcomes.title')}
    </Go>
  );
}
