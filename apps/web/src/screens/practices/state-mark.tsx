import type { ReactNode } from 'react';
import type { PracticeState } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';

/** How far an edition has come, in a word. */
export function StateMark({ state }: { state: PracticeState }): ReactNode {
  const t = useWords();
  const refused = state === 'REJECTED' || state === 'WITHDRAWN';
  return (
    <span className="mark" data-tone={refused ? 'brick' : state === 'PUBLISHED' ? 'green' : 'amber'}>
      {t(`practices.state.${state}`)}
    </span>
  );
}
