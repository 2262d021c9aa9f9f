/** Who may what with the minutes of a meeting. */
import { goesOn, type SessionState } from '#kernel';
import type { State } from '../meeting/meeting.policy.js';
import { mayConduct } from '../meeting/standing.policy.js';

export type MinutesStateName = 'WRITING' | 'CORRECTION' | 'APPROVED';

interface Standing {
  state: State;
  runs: boolean;
  moderates: boolean;
  /** its rapporteur, or that of its place */
  keepsMinutes: boolean;
  participates: boolean;
}

interface Stage {
  state: MinutesStateName;
}

interface Round extends Stage {
  correctionUntil: string | null;
}

/** Whoever runs or moderates the meeting, and its rapporteurs. What is put away is only read. */
export function writesMinutes(standing: Standing): boolean {
  return standing.state !== 'ARCHIVED' && (mayConduct(standing) || standing.keepsMinutes);
}

/** Words are typed as long as nothing is approved: also in the correction round, because remarks are answered by typing. */
export function mayType(standing: Standing, { state }: Stage): boolean {
  return state !== 'APPROVED' && writesMinutes(standing);
}

/** The draft is read by its writers, and in the correction round by all who take part or were there. */
export function readsDraft(standing: Standing, { state }: Stage, wasThere: boolean): boolean {
  if (state === 'APPROVED') return false;
  return writesMinutes(standing) || (state === 'CORRECTION' && (standing.participates || wasThere));
}

/** Who takes part, was there or writes says what is to be corrected, while the round lasts. */
export function mayComment(standing: Standing, minutes: Round, wasThere: boolean, now: number): boolean {
  const lasts = minutes.correctionUntil !== null && Date.parse(minutes.correctionUntil) > now;
  return lasts && readsDraft(standing, minutes, wasThere) && standing.state !== 'ARCHIVED';
}

/** Who leads it through its states, and says who writes: whoever runs the meeting. */
export function leadsMinutes({ state, runs }: Standing): boolean {
  return state !== 'ARCHIVED' && runs;
}

/** What still happens would stand in no edition: approved is what is over. */
export function mayBeApproved(session: SessionState): boolean {
  return !goesOn(session);
}

/** A meeting of which minutes can be written: it is going on, or it was held. */
export function hasBegun(meeting: State, session: SessionState): boolean {
  return meeting === 'HELD' || (meeting === 'PLANNED' && session !== 'SCHEDULED');
}
