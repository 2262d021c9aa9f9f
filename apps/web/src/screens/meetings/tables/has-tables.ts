import { useAsk } from '../../../graphql/hooks.js';
import { useViewer } from '../../../session/session.js';
import { TableTab } from './documents.js';

/** Whether a meeting has tables, or the reader may set some up: what decides about a tab. For persons. */
export function useHasTables({ id, state }: { id: string; state?: string }): boolean {
  const viewer = useViewer();
  const { answer } = useAsk(TableTab, { meetingId: id }, { pause: !viewer || state === 'DRAFT' });
  if (!answer) return false;
  const { items, viewerMayKeep } = answer.meetingTables;
  return items.length > 0 || (viewerMayKeep && state === 'PLANNED');
}
