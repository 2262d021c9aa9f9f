import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { MeetingFrame } from '../meetings/meeting-frame.js';
import { Library } from './library.js';

/** The tab of a meeting: what was sent out before it, shown at it, and came of it. */
export function MeetingDocumentsScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="documents" title={t('documents.title')}>
      {(meeting) => <Library placeId={meeting.id} />}
    </MeetingFrame>
  );
}
