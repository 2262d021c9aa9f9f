/** The way of an edition: which state follows on which, whose move it is, and what stands against it. Pure, for server and buttons alike. */

export const editionStates = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'PUBLISHED',
  'WITHDRAWN',
  'REJECTED',
  'ARCHIVED',
  'REPLACED',
] as const;
export type EditionState = (typeof editionStates)[number];

type Mover = 'AUTHOR' | 'EDITOR';

interface Move {
  from: EditionState;
  to: EditionState;
  by: readonly Mover[];
  /** what is refused, taken back or decided is not without a word */
  reason: boolean;
}

const move = (from: EditionState, to: EditionState, by: Mover | readonly Mover[], reason = false): Move => ({
  from,
  to,
  by: typeof by === 'string' ? [by] : by,
  reason,
});

/** REPLACED is nobody's move: an edition becomes it when the next is published. */
const moves: readonly Move[] = [
  move('DRAFT', 'SUBMITTED', 'AUTHOR'),
  move('CHANGES_REQUESTED', 'SUBMITTED', 'AUTHOR'),
  move('SUBMITTED', 'IN_REVIEW', 'EDITOR'),
  move('SUBMITTED', 'CHANGES_REQUESTED', 'EDITOR', true),
  move('SUBMITTED', 'REJECTED', 'EDITOR', true),
  move('IN_REVIEW', 'CHANGES_REQUESTED', 'EDITOR', true),
  move('IN_REVIEW', 'PUBLISHED', 'EDITOR', true),
  move('IN_REVIEW', 'REJECTED', 'EDITOR', true),
  move('SUBMITTED', 'WITHDRAWN', 'AUTHOR'),
  move('IN_REVIEW', 'WITHDRAWN', 'AUTHOR'),
  move('CHANGES_REQUESTED', 'WITHDRAWN', 'AUTHOR'),
  move('WITHDRAWN', 'DRAFT', 'AUTHOR'),
  move('REJECTED', 'DRAFT', 'AUTHOR'),
  move('PUBLISHED', 'WITHDRAWN', ['AUTHOR', 'EDITOR'], true),
  move('PUBLISHED', 'ARCHIVED', 'EDITOR', true),
  move('ARCHIVED', 'PUBLISHED', 'EDITOR'),
  move('ARCHIVED', 'WITHDRAWN', ['AUTHOR', 'EDITOR'], true),
];

/** Two pairs of eyes of two other towns, as two-step validation asks. */
export const reviewsNeeded = 2;

export interface Standing {
  /** has it ever been published */
  published: boolean;
  /** the actor writes the practice */
  writes: boolean;
  /** the actor leads the practices of the community */
  decides: boolean;
  /** the actor is of the town whose practice it is, or writes it */
  involved: boolean;
  /** what has to be said and is not */
  missing: readonly string[];
  /** reviewers of this round who have not stepped back, and reviews that they have given: how many towns each */
  reviewerTowns: number;
  reviewTowns: number;
}

export type Fault =
  | { code: 'CONFLICT'; rule: 'NOT_FROM_HERE' | 'TOO_FEW_REVIEWERS' | 'TOO_FEW_REVIEWS' }
  | { code: 'CONFLICT'; rule: 'INCOMPLETE'; missing: readonly string[] }
  | { code: 'FORBIDDEN'; rule: 'NOT_YOURS' | 'INVOLVED' };

/** What stands against moving an edition from one state to another; null: nothing. */
export function faultInMove(from: EditionState, to: EditionState, standing: Standing): Fault | null {
  const found = moves.find((one) => one.from === from && one.to === to);
  // What readers have had under their eyes is not a draft again: the next edition begins as its copy.
  if (!found || (to === 'DRAFT' && standing.published)) return { code: 'CONFLICT', rule: 'NOT_FROM_HERE' };
  const asAuthor = standing.writes && found.by.includes('AUTHOR');
  const asEditor = standing.decides && found.by.includes('EDITOR');
  if (!asAuthor && !asEditor) return { code: 'FORBIDDEN', rule: 'NOT_YOURS' };
  if (!asAuthor && standing.involved) return { code: 'FORBIDDEN', rule: 'INVOLVED' };
  if (to === 'SUBMITTED' && standing.missing.length > 0)
    return { code: 'CONFLICT', rule: 'INCOMPLETE', missing: standing.missing };
  if (to === 'IN_REVIEW' && standing.reviewerTowns < reviewsNeeded)
    return { code: 'CONFLICT', rule: 'TOO_FEW_REVIEWERS' };
  if (from === 'IN_REVIEW' && to === 'PUBLISHED' && standing.reviewTowns < reviewsNeeded)
    return { code: 'CONFLICT', rule: 'TOO_FEW_REVIEWS' };
  return null;
}

/** Where the actor may move it now. */
export function movesOpen(from: EditionState, standing: Standing): EditionState[] {
  return editionStates.filter((to) => faultInMove(from, to, standing) === null);
}

export function needsReason(from: EditionState, to: EditionState): boolean {
  return moves.some((one) => one.from === from && one.to === to && one.reason);
}

/** Words change only while nobody is asked to judge them. */
export function isWritten(state: EditionState): boolean {
  return state === 'DRAFT' || state === 'CHANGES_REQUESTED';
}

/** Whether reviewers may be asked and reviews given. */
export function isReviewed(state: EditionState): boolean {
  return state === 'SUBMITTED' || state === 'IN_REVIEW';
}

/** An edition that readers have, or had, before them. */
export function stands(state: EditionState): boolean {
  return state === 'PUBLISHED' || state === 'ARCHIVED';
}
