import type { Problem } from '../../graphql/problem.js';
import type { Words } from '../../language/words.js';
import { problemText } from '../../parts/states.js';

const told = [
  'NOT_A_MEMBER',
  'NO_TOWN',
  'OWN_TOWN',
  'AUTHOR',
  'ASKED_ALREADY',
  'REVIEWS',
  'LAST_AUTHOR',
  'INVOLVED',
  'TOO_FEW_REVIEWERS',
  'TOO_FEW_REVIEWS',
  'OTHER_TOWN',
] as const;

/** Why something about a practice was refused; what changed meanwhile is to be looked at. */
export function refusalText(t: Words, problem: Problem): string {
  const rule = told.find((one) => one === problem.rule);
  if (rule) return t(`practices.refused.${rule}`);
  return problem.code === 'CONFLICT' ? t('practices.changed') : problemText(t, problem);
}

/** What must be said before it can be handed in; the server names it. */
export function missingText(t: Words, missing: readonly string[]): string {
  const what = missing.map((name) => t(`practices.missing.${name as 'title'}`)).join(', ');
  return what && t('practices.missing', { what });
}
