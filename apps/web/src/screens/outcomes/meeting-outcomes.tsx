import type { ReactNode } from 'react';
import { useHasOutcomes } from './has-outcomes.js';
import { Outcomes } from './outcomes.js';

/** On the page of a meeting: what it decided and set; nothing where there is nothing, and the reader may not write there. */
export default function MeetingOutcomes({ scopeId }: { scopeId: string }): ReactNode {
  if (!useHasOutcomes(scopeId)) return null;
  return <Outcomes scopeId={scopeId} />;
}
