/** Who may look at a practice, and what a review has to hold. */
export type ReviewState = 'ASKED' | 'FREE' | 'RECUSED' | 'GIVEN' | 'RELEASED';

interface Candidate {
  /** reads the community whose practice it is */
  reads: boolean;
  /** the towns for which they work, speak or coordinate */
  towns: readonly string[];
  writes: boolean;
  /** asked before in this round, whatever became of it */
  asked: boolean;
}

/** What stands against asking somebody; null: nothing. Nobody judges what is their own, or their town's. */
export function faultInReviewer(candidate: Candidate, ofTown: string): string | null {
  if (!candidate.reads) return 'NOT_A_MEMBER';
  if (candidate.writes) return 'AUTHOR';
  if (candidate.towns.length === 0) return 'NO_TOWN';
  if (candidate.towns.includes(ofTown)) return 'OWN_TOWN';
  return candidate.asked ? 'ASKED_ALREADY' : null;
}

/** A conflict is declared once, before the practice is judged; who has one is out of it. */
export function mayDeclare(state: ReviewState): boolean {
  return state === 'ASKED';
}

/** A review is given, and given otherwise, as long as the round goes on. */
export function mayGive(state: ReviewState): boolean {
  return state === 'FREE' || state === 'GIVEN';
}

/** Whoever has given theirs has been heard: it stands. */
export function mayRelease(state: ReviewState): boolean {
  return state === 'ASKED' || state === 'FREE';
}

/** What is wrong with the points given; null: each criterion of today has one value, and nothing else has. */
export function faultInScores(given: readonly string[], criteria: readonly string[]): string | null {
  if (new Set(given).size !== given.length) return 'TWICE';
  if (given.some((id) => !criteria.includes(id))) return 'NO_SUCH_CRITERION';
  return criteria.every((id) => given.includes(id)) ? null : 'EACH_CRITERION';
}

interface Reader {
  own: boolean;
  decides: boolean;
  writes: boolean;
  /** may read the edition */
  reads: boolean;
}

/**
 * Who is shown what a review says. While a round runs, each reviewer judges alone, and authors wait for the decision; once the edition is out, whoever
 * reads it.
 */
export function showsReview(
  review: { state: ReviewState; round: number },
  edition: { published: boolean; round: number; underReview: boolean },
  reader: Reader,
): boolean {
  if (reader.own || reader.decides) return true;
  if (review.state !== 'GIVEN') return false;
  const decided = review.round < edition.round || !edition.underReview;
  if (reader.writes) return decided;
  return edition.published && review.round === edition.round && reader.reads;
}
