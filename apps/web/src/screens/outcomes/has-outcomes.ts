import { useAsk } from '../../graphql/hooks.js';
import { OutcomeCounts } from './documents.js';

/** Whether there is anything to show, or the reader may write there: what decides about a tab. */
export function useHasOutcomes(scopeId: string | null): boolean {
  const { answer } = useAsk(OutcomeCounts, { scopeId: scopeId ?? '' }, { pause: scopeId === null });
  if (!answer) return false;
  const { decisions, openTasks, closedTasks, viewerMayKeep } = answer.outcomes;
  return decisions + openTasks + closedTasks > 0 || viewerMayKeep;
}
