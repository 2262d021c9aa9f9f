/** Who may be named as an author, and let go. */

export interface Candidate {
  /** writes in the community whose practice it is */
  writes: boolean;
  isAuthor: boolean;
  /** is asked to judge the edition in work, or has judged it */
  reviews: boolean;
}

/** What stands against naming somebody; null: nothing. Whoever judges a practice does not write it. */
export function faultInAuthor({ writes, isAuthor, reviews }: Candidate): string | null {
  if (isAuthor) return 'AUTHOR';
  if (!writes) return 'NOT_A_MEMBER';
  return reviews ? 'REVIEWS' : null;
}

/** What stands against letting one of these authors go: a practice is never without one who answers for it. */
export function faultInRelease(authors: readonly string[], leaving: string): string | null {
  if (!authors.includes(leaving)) return 'NOT_AN_AUTHOR';
  return authors.length === 1 ? 'LAST_AUTHOR' : null;
}
