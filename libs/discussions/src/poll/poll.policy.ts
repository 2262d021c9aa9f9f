/** Who may do what with a poll. */

/** Whoever asked has the end of it in hand, as long as they may write there; so have those who keep order. */
export function mayClosePoll(standing: {
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}): boolean {
  return (standing.isAuthor && standing.mayWrite) || standing.mayModerate;
}

/** An end that is over before the poll has begun would be a poll that nobody can answer. */
export function endsInFuture(endsAt: string | null | undefined, now: number): boolean {
  return !endsAt || Date.parse(endsAt) > now;
}
