import type { Answer } from '#kernel';

export type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';
export type State = 'DRAFT' | 'PLANNED' | 'POSTPONED' | 'CANCELLED' | 'HELD' | 'ARCHIVED';

/** What was announced is never a draft again: people have it in their calendars. What was put away wrongly is taken out again. */
const follows: Record<State, readonly State[]> = {
  DRAFT: ['PLANNED', 'HELD'],
  PLANNED: ['HELD', 'POSTPONED', 'CANCELLED'],
  POSTPONED: ['PLANNED', 'HELD', 'CANCELLED'],
  CANCELLED: ['PLANNED'],
  HELD: ['ARCHIVED'],
  ARCHIVED: ['HELD'],
};

export function mayFollow(before: State, after: State): boolean {
  return follows[before].includes(after);
}

/** Whoever came in vain, or finds an old page, is told why. */
export function needsExplanation(state: State): boolean {
  return state === 'POSTPONED' || state === 'CANCELLED' || state === 'ARCHIVED';
}

/** Whoever has registered must learn at once that it will not be, or will be after all. */
export function tellsWhoComes(before: State, after: State): boolean {
  return after === 'CANCELLED' || after === 'POSTPONED' || (after === 'PLANNED' && before !== 'DRAFT');
}

interface Answers {
  discover: Answer;
  read: Answer;
}

/**
 * Whether the scope of a meeting asks above who writes in it: those who write in the place that it belongs to, or, where one
 * registers, nobody but those who have a seat in it.
 */
export function meetingWriters(state: State, registers: boolean): Answer {
  return state === 'DRAFT' || registers ? 'HERE' : 'NEXT_ABOVE';
}

/**
 * Who may know of a meeting and read it, as its scope answers. Into that of a draft nothing reaches: who prepares it is asked in the place where it
 * belongs. Of others than public ones the whole is for those who belong to that place, and not for those of places further up.
 */
export function meetingAnswers(state: State, visibility: Visibility, place: Visibility): Answers {
  if (state === 'DRAFT') return { discover: 'HERE', read: 'HERE' };
  switch (visibility) {
    case 'PUBLIC':
      return { discover: 'EVERYONE', read: 'EVERYONE' };
    case 'LISTED':
      return { discover: place === 'PUBLIC' ? 'EVERYONE' : 'ABOVE', read: 'NEXT_ABOVE' };
    case 'SECRET':
      return { discover: 'NEXT_ABOVE', read: 'NEXT_ABOVE' };
  }
}

export interface Known {
  state: State;
  visibility: Visibility;
  placeId: string;
  communityId: string;
  placeVisibility: Visibility;
}

/**
 * The streams of places all of whose readers may know of the meeting. A secret one of a public group is told to nobody but those
 * who watch it itself: guests read the stream of that group.
 */
export function streamsKnowing(meeting: Known): string[] {
  const { state, visibility, placeId, communityId, placeVisibility } = meeting;
  if (state === 'DRAFT') return [];
  const streams: string[] = [];
  if (visibility !== 'SECRET' || placeVisibility !== 'PUBLIC') streams.push(placeId);
  const known = meetingAnswers(state, visibility, placeVisibility).discover;
  if (communityId !== placeId && known === 'EVERYONE') streams.push(communityId);
  return streams;
}
