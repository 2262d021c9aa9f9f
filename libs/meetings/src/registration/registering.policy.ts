/** Who may register, and when. */
import type { State } from '../meeting/meeting.policy.js';
import { endOf } from '../meeting/moments.js';

export type Bar = 'NOT_OPEN' | 'DEADLINE_PASSED' | 'OVER' | 'SIGN_IN' | 'INVITATION_ONLY' | 'REGISTERED';

export interface Door {
  open: boolean;
  manner: 'OPEN' | 'APPROVAL' | 'INVITATION';
  /** ISO instants; null: none, or not known */
  deadlineAt: string | null;
  meetingEndsAt: string | null;
  meetingState: State;
}

/** A meeting as far as it is reckoned from it whether one still comes in. */
export interface MeetingAtDoor {
  state: State;
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
  /** when its last day ends; null: not known */
  latest: string | null;
}

/** The door as its rows have it; of a meeting whose hours nobody has said the last day's end counts. */
export function asDoor(row: Pick<Door, 'open' | 'manner' | 'deadlineAt'> & MeetingAtDoor): Door {
  const { open, manner, deadlineAt, state: meetingState } = row;
  return { open, manner, deadlineAt, meetingEndsAt: endOf(row) ?? row.latest, meetingState };
}

export interface Comer {
  signedIn: boolean;
  /** asked to come by those who run the meeting */
  invited: boolean;
  registered: boolean;
}

/** What keeps somebody from registering now; null: nothing. */
export function barTo(door: Door, { signedIn, invited, registered }: Comer, now: number): Bar | null {
  if (!door.open || door.meetingState !== 'PLANNED') return 'NOT_OPEN';
  if (door.meetingEndsAt && Date.parse(door.meetingEndsAt) <= now) return 'OVER';
  if (door.deadlineAt && Date.parse(door.deadlineAt) <= now) return 'DEADLINE_PASSED';
  if (registered) return 'REGISTERED';
  if (door.manner === 'INVITATION' && !invited) return 'INVITATION_ONLY';
  return signedIn || invited ? null : 'SIGN_IN';
}

/** Nobody comes to a hall that is none, or dials into one without a line. */
export function fitsMode(mode: string, attendance: string): boolean {
  return mode === 'HYBRID' || (mode === 'ONLINE') === (attendance === 'REMOTE');
}

/** The first four are alive. */
export type SeatState =
  'REQUESTED' | 'WAITING' | 'OFFERED' | 'HELD' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'REMOVED';
