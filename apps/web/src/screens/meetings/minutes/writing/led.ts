import type { Problem } from '../../../../graphql/problem.js';
import type { Words } from '../../../../language/words.js';
import { problemText } from '../../../../parts/states.js';
import type { MeetingOfMinutes, ShownMinutes } from '../documents.js';

/** What is said when the minutes were moved on by somebody else first. */
export function refusalOf(t: Words, problem: Problem): string {
  if (problem.rule === 'BEING_TYPED') return t('minutes.approve.typed');
  return problem.code === 'CONFLICT' ? t('minutes.changed') : problemText(t, problem);
}

export interface LedMinutes {
  meeting: MeetingOfMinutes;
  minutes: ShownMinutes;
  again: () => void;
}
