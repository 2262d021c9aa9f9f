import type { Answer } from '#kernel';

export type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

/**
 * Who may know of a practice and read it, as its scope answers. Into that of one which was never published nothing reaches: who writes and
 * reviews it holds a grant in it. Published, it is seen by those who read its community.
 */
export function practiceAnswers(
  published: boolean,
  community: Visibility,
): { discover: Answer; read: Answer } {
  if (!published) return { discover: 'HERE', read: 'HERE' };
  return community === 'PUBLIC'
    ? { discover: 'EVERYONE', read: 'EVERYONE' }
    : { discover: 'NEXT_ABOVE', read: 'NEXT_ABOVE' };
}

/** Whose practice somebody may share: that of a town of theirs; who leads the practices of the community writes down any town's. */
export function mayShare(actor: { writesInCommunity: boolean; ofTown: boolean; decides: boolean }): boolean {
  return actor.decides || (actor.writesInCommunity && actor.ofTown);
}
