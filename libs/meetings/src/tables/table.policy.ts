/** Who may what with the tables of a meeting. */
import type { State } from '../meeting/meeting.policy.js';
import { mayConduct, mayTakePart } from '../meeting/standing.policy.js';

interface Standing {
  state: State;
  runs: boolean;
  moderates: boolean;
  participates: boolean;
}

/** As many as a hall can have, and a page shows. */
export const mostTables = 60;

/** Sets tables up, divides people among them, seats one; also when the meeting is over, to write down how it was. */
export const keepsTables = mayConduct;

/** Whoever takes part wishes and sits down while the meeting lies ahead or goes on. */
export function mayChoose({ state, participates }: Pick<Standing, 'state' | 'participates'>): boolean {
  return participates && state === 'PLANNED';
}

/** Who sits there is known to those who take part, as their attendance list is. */
export const seesPeople = mayTakePart;

/** The output is written by who sits at the table. */
export function mayWriteOutput(standing: Standing, sits: boolean): boolean {
  return keepsTables(standing) || (sits && standing.participates);
}
