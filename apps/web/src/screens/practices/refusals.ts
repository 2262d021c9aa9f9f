import type { Problem } from '../../graphql/problem.js';
import type { Words } from '../../language/words.js';
import { problemText } from '../../parts/states.js';

const told = [
  'NOT_A_MEMBER',
  'NO_TOWN',
  'OWN_TOWN',
  'AUTHOR',
  'ASKED_ALREADY',
  'INVOLVED',
  'TOO_FEW_REVIEWERS',
  'TOO_FEW_REVIEWS',
] as const;

/** Why something about a practice was refused; what changed meanwhile is to be looked at. */
export function refusalText(t: Words, problem: Problem): string {
  const rule = told.find((one) => one === problem.rule);
  if (rule) return t(`practices.refused.${rule}`);
  return problem.code === 'CONFLICT' ? t('practices.changed') : problemText(t, problem);
}
