/** What all who read a meeting see of its live session. */
import type { MunicipalityTile, PersonCard } from './events.js';
import type { TurnReason } from './floor.js';
import type { Projection, SessionState } from './live-session.js';
import type { TimerView } from './timer.js';

/** An item of the agenda, with the time that it has taken so far. */
export interface SessionItemView {
  id: string;
  title: string;
  /** of the title */
  language: string;
  kind: string;
  plannedMinutes: number | null;
  /** until it was last left; of the one that is taken its timer knows more */
  usedMs: number;
  /** when it was first taken up; null: not yet */
  takenAt: string | null;
}

export interface SessionView {
  /** counts what those who conduct it do; a command names the one that it was pressed on */
  version: number;
  state: SessionState;
  agendaItemId: string | null;
  timer: TimerView;
  shows: Projection;
  /** the poll that the projector shows */
  pollId: string | null;
  /** whether guests join by the code of the hall */
  guests: boolean;
  openedAt: string | null;
  closedAt: string | null;
  items: SessionItemView[];
}

export interface TurnView {
  id: string;
  /** null: somebody without an account */
  person: PersonCard | null;
  /** of somebody without an account */
  name: string | null;
  /** of a guest of the hall: by it their phone knows the turn as theirs */
  guestId: string | null;
  municipality: MunicipalityTile | null;
  pointOfOrder: boolean;
  remote: boolean;
  raised: boolean;
  askedAt: string;
  timer: TimerView;
  reason: TurnReason;
}

export interface FloorView {
  /** counts what those who conduct it do, not who asks */
  version: number;
  /** whether one may ask for the floor now */
  open: boolean;
  fair: boolean;
  turnSeconds: number | null;
  speaking: TurnView | null;
  /** in the order in which they get it */
  waiting: TurnView[];
}

export interface PresenceView {
  onSite: number;
  remote: number;
}

export type AttendanceState = 'ON_SITE' | 'REMOTE' | 'EXCUSED' | 'ABSENT';

/** At the desk: who is there. */
export interface AttendanceView {
  id: string;
  person: PersonCard | null;
  name: string | null;
  /** of a guest, who joined by the code of the hall */
  guestId: string | null;
  /** for which a guest says that they came */
  municipality: MunicipalityTile | null;
  state: AttendanceState;
  notedAt: string;
}
