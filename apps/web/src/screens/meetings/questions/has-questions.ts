import { useAsk } from '../../../graphql/hooks.js';
import { useViewer } from '../../../session/session.js';
import { QuestionTab } from './documents.js';

/** Whether a meeting takes questions, has some, or the reader may open the box: what decides about a tab. For persons. */
export function useHasQuestions({ id, state }: { id: string; state?: string }): boolean {
  const viewer = useViewer();
  const { answer } = useAsk(QuestionTab, { meetingId: id }, { pause: !viewer || state === 'DRAFT' });
  if (!answer) return false;
  const { open, viewerMayKeep, items } = answer.meetingQuestions;
  return open || items.length > 0 || (viewerMayKeep && state === 'PLANNED');
}
