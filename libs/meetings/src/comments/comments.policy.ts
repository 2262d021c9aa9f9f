import type { State, Visibility } from '../meeting/meeting.policy.js';

interface Talked {
  state: State;
  visibility: Visibility;
  placeVisibility: Visibility;
  /** the community or group is closed for writing */
  placeArchived: boolean;
}

/**
 * Whether a meeting is talked about and rated. It is talked about in a thread of its community or group, which everybody reads who
 * reads there: of a meeting that not all of them may read nothing is said there.
 */
export function isOpenForComments({ state, visibility, placeVisibility, placeArchived }: Talked): boolean {
  if (state === 'DRAFT' || state === 'ARCHIVED' || placeArchived) return false;
  return visibility === 'PUBLIC' || placeVisibility !== 'PUBLIC';
}
