/** Where the sessions of a day stand beside and under one another. */
export interface Timed {
  id: string;
  startsAt: string | null;
  endsAt: string | null;
  track: string | null;
  room: { name: string } | null;
}

export interface Placed<Session> {
  session: Session;
  /** lines of the grid, from 1 */
  row: { from: number; to: number };
  column: { from: number; to: number };
}

export interface DayGrid<Session> {
  /** the names over the columns; none where all of the day is for all */
  columns: string[];
  /** how many columns there are, with those that only keep apart what is at once */
  width: number;
  /** the moments between the rows, in order */
  moments: string[];
  placed: Placed<Session>[];
}

const HALF_AN_HOUR = 30 * 60_000;
export const laneOf = ({ room, track }: Pick<Timed, 'room' | 'track'>): string | null => room?.name ?? track;

/**
 * A column for each room or track, a row for each time between two moments at which something begins or ends. What is in no room
 * and no track is for all and as wide as the day, unless something is beside it. Of what has no known end the next moment is taken.
 */
export function gridOf<Session extends Timed>(sessions: readonly Session[]): DayGrid<Session> {
  const timed = sessions.filter((one) => one.startsAt !== null);
  const starts = timed.map((one) => Date.parse(one.startsAt!));
  const known = [...starts, ...timed.flatMap((one) => (one.endsAt ? [Date.parse(one.endsAt)] : []))];
  const ends = timed.map((one, at) =>
    one.endsAt
      ? Date.parse(one.endsAt)
      : Math.min(...known.filter((moment) => moment > starts[at]!), starts[at]! + HALF_AN_HOUR),
  );
  const moments = [...new Set([...starts, ...ends])].sort((a, b) => a - b);
  const columns = [...new Set(timed.flatMap((one) => laneOf(one) ?? []))];
  const meets = (a: number, b: number): boolean => a !== b && starts[a]! < ends[b]! && starts[b]! < ends[a]!;
  const taken = new Map<number, number[]>();
  const free = (at: number, column: number): boolean =>
    !(taken.get(column) ?? []).some((other) => meets(at, other));
  const columnOf = new Map<number, { from: number; to: number } | 'all'>();
  const take = (at: number, column: number): void => {
    taken.set(column, [...(taken.get(column) ?? []), at]);
    columnOf.set(at, { from: column + 1, to: column + 2 });
  };
  for (const [at, one] of timed.entries()) {
    const lane = laneOf(one);
    if (lane !== null && free(at, columns.indexOf(lane))) take(at, columns.indexOf(lane));
  }
  for (const at of timed.keys()) {
    if (columnOf.has(at)) continue;
    if (laneOf(timed[at]!) === null && !timed.some((_, other) => meets(at, other))) columnOf.set(at, 'all');
    else {
      // Beside what it meets; past the named columns, so that it stands under no name that is not its own.
      let column = columns.length;
      while (!free(at, column)) column += 1;
      take(at, column);
    }
  }
  const width = Math.max(1, columns.length, ...[...taken.keys()].map((column) => column + 1));
  return {
    columns,
    width,
    moments: moments.map((moment) => new Date(moment).toISOString()),
    placed: timed.map((session, at) => {
      const column = columnOf.get(at)!;
      return {
        session,
        row: { from: moments.indexOf(starts[at]!) + 1, to: moments.indexOf(ends[at]!) + 1 },
        column: column === 'all' ? { from: 1, to: width + 1 } : column,
      };
    }),
  };
}

/** What runs at a moment, and what begins next, as long as that is on the same day. */
export function nowAndNext<Session extends Timed>(
  sessions: readonly Session[],
  now: number,
): { now: Session[]; next: Session[] } {
  const { placed, moments } = gridOf(sessions);
  const span = ({ row }: Placed<Session>) =>
    [Date.parse(moments[row.from - 1]!), Date.parse(moments[row.to - 1]!)] as const;
  const running = placed.filter((one) => span(one)[0] <= now && now < span(one)[1]);
  const coming = placed.filter((one) => span(one)[0] > now);
  const soonest = Math.min(...coming.map((one) => span(one)[0]));
  const within = soonest - now < 12 * 3_600_000;
  return {
    now: running.map(({ session }) => session),
    next: within ? coming.filter((one) => span(one)[0] === soonest).map(({ session }) => session) : [],
  };
}
