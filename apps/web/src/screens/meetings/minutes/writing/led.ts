import type { Problem } from '../../../../graphql/problem.js';
import type { Words } from '../../../../language/words.js';
import { problemText } from '../../../../parts/states.js';
import type { MeetingOfMinutes, ShownMinutes } from '../documents.js';

/** Why the minutes could not be moved on: most often somebody else did it first. */
export function refusalOf(t: Words, problem: Problem): string {
  if (problem.rule === 'BEING_TYPED') return t('minutes.approve.typed');
  if (problem.rule === 'SESSION_OPEN') return t('minutes.approve.session');
  return problem.code === 'CONFLICT' ? t('minutes.changed') : problemText(t, problem);
}

export interface LedMinutes {
  meeting: MeetingOfMinutes;
  minutes: ShownMinutes;
  again: () => void;
}
