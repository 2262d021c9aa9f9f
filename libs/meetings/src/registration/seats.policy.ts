/** Who gets a seat: pure, so that the rule is one page and a test can try thousands of halls. */

export interface PoolRule {
  /** null: as many as come */
  capacity: number | null;
  /** sector -> how many seats are kept for it */
  quotas: Readonly<Record<string, number>>;
}

/** How many seats are held or offered, by sector; '' is whoever named none. */
export type Taken = ReadonlyMap<string, number>;

/**
 * Whether somebody of this sector may have one more seat. What is kept for other sectors and not yet taken by them is not free
 * for them; beyond their own quota all compete for what is kept for nobody.
 */
export function hasRoom({ capacity, quotas }: PoolRule, taken: Taken, sector: string | null): boolean {
  if (capacity === null) return true;
  let free = capacity;
  for (const count of taken.values()) free -= count;
  for (const [kept, seats] of Object.entries(quotas))
    if (kept !== sector) free -= Math.max(0, seats - (taken.get(kept) ?? 0));
  return free > 0;
}

export interface InLine {
  id: string;
  sector: string | null;
}

/** Whom the free seats are offered to: in the order of arrival, each of whom there is room for. */
export function nextInLine<W extends InLine>(rule: PoolRule, taken: Taken, line: readonly W[]): W[] {
  const now = new Map(taken);
  return line.filter(({ sector }) => {
    if (!hasRoom(rule, now, sector)) return false;
    now.set(sector ?? '', (now.get(sector ?? '') ?? 0) + 1);
    return true;
  });
}

const minute = 60_000;
const hour = 60 * minute;
const usualTerm = 48 * hour;
const shortestTerm = 30 * minute;

/** Of a meeting, in milliseconds since 1970; null: not known. */
export interface Span {
  begins: number | null;
  ends: number | null;
}

/**
 * Until when an offer holds: two days, near the meeting a quarter of the time that is left, never less than half an hour; null where
 * nobody moves up any more, as the meeting is over or will not be. Milliseconds since 1970.
 */
export function offerEnds(now: number, meeting: Span | null): number | null {
  if (!meeting || (meeting.ends !== null && meeting.ends <= now)) return null;
  if (meeting.begins === null) return now + usualTerm;
  return now + Math.max(shortestTerm, Math.min(usualTerm, (meeting.begins - now) / 4));
}
