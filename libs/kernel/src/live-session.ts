/**
 * The live session of a meeting as a machine without a clock: it is told the moment. The server moves it and keeps what comes out;
 * clients only show it.
 */
import { extended, started, stopped, timerOf, type TimerView } from './timer.js';

export const sessionStates = ['SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED'] as const;
export type SessionState = (typeof sessionStates)[number];

/** Whether it has been opened and not closed: also in a break. */
export const goesOn = (state: SessionState): boolean => state === 'OPEN' || state === 'PAUSED';

/** What stands on the screen of the hall. */
export const projections = ['AGENDA', 'TIMER', 'SPEAKERS', 'POLL', 'RESULT', 'JOIN_CODE', 'NOTHING'] as const;
export type Projection = (typeof projections)[number];

export interface SessionStanding {
  state: SessionState;
  /** the item of the agenda that is taken; null before the first, and where there is no agenda */
  agendaItemId: string | null;
  /** of the item; where there is none, of the session */
  timer: TimerView;
  shows: Projection;
  /** whether guests join by the code of the hall */
  guests: boolean;
}

/** An item as it is taken up: what is planned for it, and what was used of that when it was last left. */
export interface TakenItem {
  id: string;
  allottedMs: number | null;
  usedMs: number;
}

export type SessionCommand =
  | { kind: 'OPEN'; item: TakenItem | null }
  | { kind: 'PAUSE' }
  | { kind: 'RESUME' }
  | { kind: 'CLOSE' }
  | { kind: 'TAKE'; item: TakenItem }
  | { kind: 'EXTEND'; byMs: number }
  | { kind: 'SHOW'; what: Projection }
  | { kind: 'GUESTS'; join: boolean };

/** The session after this command at this moment; null: not from where it stands. */
export function conducted(
  before: SessionStanding,
  command: SessionCommand,
  now: number,
): SessionStanding | null {
  const { state, timer } = before;
  switch (command.kind) {
    // What was closed by mistake is opened again, at the item where it ended.
    case 'OPEN': {
      if (goesOn(state)) return null;
      const { item } = command;
      const at = item ? timerOf(item.allottedMs, item.usedMs) : stopped(timer, now);
      return { ...before, state: 'OPEN', agendaItemId: item?.id ?? null, timer: started(at, now) };
    }
    case 'PAUSE':
      return state === 'OPEN' ? { ...before, state: 'PAUSED', timer: stopped(timer, now) } : null;
    case 'RESUME':
      return state === 'PAUSED' ? { ...before, state: 'OPEN', timer: started(timer, now) } : null;
    case 'CLOSE':
      return goesOn(state) ? { ...before, state: 'CLOSED', timer: stopped(timer, now), guests: false } : null;
    case 'TAKE': {
      const { id, allottedMs, usedMs } = command.item;
      if (!goesOn(state) || id === before.agendaItemId) return null;
      const fresh = timerOf(allottedMs, usedMs);
      return { ...before, agendaItemId: id, timer: state === 'OPEN' ? started(fresh, now) : fresh };
    }
    case 'EXTEND':
      return goesOn(state) ? { ...before, timer: extended(timer, command.byMs, now) } : null;
    case 'SHOW':
      return { ...before, shows: command.what };
    // Whoever comes early joins before it is opened; after it nobody does.
    case 'GUESTS':
      return state !== 'CLOSED' && before.guests !== command.join
        ? { ...before, guests: command.join }
        : null;
  }
}
