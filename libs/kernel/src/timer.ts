/**
 * Measured time, told without ticking: since when it runs and when it will be used up. Every client counts by itself, by the
 * server's clock; a timer that stands keeps what was used.
 */
export interface TimerView {
  /** how long it may take, in milliseconds; null: it only counts up */
  allottedMs: number | null;
  /** what was used before `runningSince`; of one that stands, all that was used */
  usedMs: number;
  /** null: it stands */
  runningSince: string | null;
  /** when the allotted time is used up if nothing stops it; null while it stands, or where nothing is allotted */
  endsAt: string | null;
}

/** Nothing is measured for longer, some 24 days: what nobody has stopped for weeks must still be stopped, and be kept in four bytes. */
const longest = 2 ** 31 - 1;

/** What was used until this moment, in milliseconds. */
export function usedAt(timer: TimerView, now: number): number {
  if (timer.runningSince === null) return timer.usedMs;
  return Math.min(longest, timer.usedMs + Math.max(0, now - Date.parse(timer.runningSince)));
}

/** What is left at this moment: less than nothing where it is overdrawn; null where nothing is allotted. */
export function leftAt(timer: TimerView, now: number): number | null {
  return timer.allottedMs === null ? null : timer.allottedMs - usedAt(timer, now);
}

export function timerOf(allottedMs: number | null, usedMs: number): TimerView {
  return { allottedMs, usedMs, runningSince: null, endsAt: null };
}

/** The timer running from this moment; one that runs already goes on. */
export function started(timer: TimerView, now: number): TimerView {
  if (timer.runningSince !== null) return timer;
  return withEnd({ ...timer, runningSince: new Date(now).toISOString() });
}

/** The timer standing, with what was used until this moment. */
export function stopped(timer: TimerView, now: number): TimerView {
  return { ...timer, usedMs: usedAt(timer, now), runningSince: null, endsAt: null };
}

/** The timer with more time, or less; never less than was used, so that nothing is overdrawn by a press of a key. */
export function extended(timer: TimerView, byMs: number, now: number): TimerView {
  const used = usedAt(timer, now);
  const allottedMs = Math.min(longest, Math.max(used, (timer.allottedMs ?? used) + byMs));
  return withEnd({ ...timer, allottedMs });
}

function withEnd(timer: TimerView): TimerView {
  const { allottedMs, usedMs, runningSince } = timer;
  if (allottedMs === null || runningSince === null) return { ...timer, endsAt: null };
  return { ...timer, endsAt: new Date(Date.parse(runningSince) + allottedMs - usedMs).toISOString() };
}
