/** Who may what with questions from the hall. */
import type { State } from '../meeting/meeting.policy.js';

interface Standing {
  state: State;
  runs: boolean;
  moderates: boolean;
  participates: boolean;
}

/** As many as a list shows whole. */
export const mostQuestions = 500;
/** So that nobody fills the list alone; with a name and without are counted together. */
export const mostOfOne = 10;

/** Opens and closes the box, takes questions in order and sets them aside. */
export function keepsQuestions({ runs, moderates }: Pick<Standing, 'runs' | 'moderates'>): boolean {
  return runs || moderates;
}

/** A meeting that is being prepared or is over takes none. */
export function takesQuestions({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'PLANNED';
}

/** Whoever takes part asks and supports. */
export function mayAsk(standing: Standing): boolean {
  return takesQuestions(standing) && (standing.participates || keepsQuestions(standing));
}
