/** Who may do what with a post. */

export interface PostStanding {
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
  /** the thread is closed for all but those who keep order */
  locked: boolean;
}

/**
 * Only the author changes the words, and only who may still write there: nobody puts words into another's mouth. In a locked
 * thread the quarrel does not go on in edits.
 */
export function mayEditPost(standing: PostStanding): boolean {
  return standing.isAuthor && standing.mayWrite && (!standing.locked || standing.mayModerate);
}

/** What language a text is in is a fact, not a word of its author: those who keep order may put it right too, in a locked thread as well. */
export function mayTagPost(standing: PostStanding): boolean {
  return (standing.isAuthor && standing.mayWrite) || standing.mayModerate;
}

/** Authors withdraw their own posts; whoever keeps order may withdraw anybody's. */
export function mayWithdrawPost(standing: PostStanding): boolean {
  return (standing.isAuthor && standing.mayWrite) || standing.mayModerate;
}

/** What was changed is open to all readers; what was withdrawn only to its author and to those who keep order. */
export function maySeeHistory(post: {
  withdrawn: boolean;
  isAuthor: boolean;
  mayModerate: boolean;
}): boolean {
  return !post.withdrawn || post.isAuthor || post.mayModerate;
}
