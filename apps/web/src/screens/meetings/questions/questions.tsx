import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { MeetingFrame } from '../meeting-frame.js';
import HallQuestions from './hall-questions.js';

/** The tab of a meeting that takes questions from the hall. */
export function QuestionsScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="questions" title={t('questions.title')}>
      {(meeting) => <HallQuestions meetingId={meeting.id} desk />}
    </MeetingFrame>
  );
}
