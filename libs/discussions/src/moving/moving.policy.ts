/** Who may carry threads and posts elsewhere. */

/** A transaction that carries more would hold both threads too long for those who write there. */
export const mostAtOnce = 500;

export interface PlaceStanding {
  mayRead: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}

/**
 * Only who keeps order both where it is taken from and where it comes to: else order in one place would be kept by those of
 * another, or a place's words be carried to readers whom its own moderators did not choose.
 */
export function mayCarry(from: PlaceStanding, to: PlaceStanding): boolean {
  return [from, to].every((place) => place.mayRead && place.mayWrite && place.mayModerate);
}
