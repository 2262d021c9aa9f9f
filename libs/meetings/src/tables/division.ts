/** People divided among tables: pure, and the same for the same random numbers. */

export interface Guest {
  id: string;
  /** the tables that they would like, the dearest first; none: they do not mind */
  wishes: readonly string[];
  sector: string | null;
  town: string | null;
  language: string | null;
}

export interface Seats {
  id: string;
  seats: number;
}

/** Numbers from 0 up to, without, 1. */
export type Random = () => number;

/** Person -> table. */
export type Division = ReadonlyMap<string, string>;

/** The less, the better; `wishes` is looked at first, `imbalance` only between divisions that serve wishes alike. */
export interface Measure {
  wishes: number;
  imbalance: number;
}

const traits = ['sector', 'town', 'language'] as const;

/**
 * How good a division is. `wishes`: each person counts the place of their table among their wishes (0 for the dearest, 1 for the
 * next ...), and as many as they have wishes where it is none of them; who does not mind counts nothing. `imbalance`: for each
 * table the square of how far its size is from its share by seats; and for each sector, town and language the square of how far the
 * number of its people at each table is from what the size of that table would give it. Who has no sector, town or language
 * counts for none.
 */
export function measure(people: readonly Guest[], tables: readonly Seats[], division: Division): Measure {
  const counts = new Counts(people, tables);
  for (const person of people) counts.add(division.get(person.id)!, person);
  const wishes = people.reduce((sum, person) => sum + missed(person, division.get(person.id)!), 0);
  return { wishes, imbalance: tables.reduce((sum, { id }) => sum + counts.imbalanceOf(id), 0) };
}

/** People in random order onto random free seats. Null: there are fewer seats than people. */
export function atRandom(
  people: readonly Guest[],
  tables: readonly Seats[],
  random: Random,
): Division | null {
  const seats = tables.flatMap(({ id, seats: many }) => Array.from({ length: many }, () => id));
  if (seats.length < people.length) return null;
  const drawn = shuffled(seats, random);
  return new Map(people.map((person, at) => [person.id, drawn[at]!]));
}

/**
 * Divides by wishes first, then evenly by sector, town and language: greedily, and then by moving one or swapping two as long as
 * that makes it better. It begins once at random and once greedily and takes what becomes better, so with the same random numbers
 * it is never worse than `atRandom`. Null: there are fewer seats than people.
 */
export function divide(people: readonly Guest[], tables: readonly Seats[], random: Random): Division | null {
  const drawn = atRandom(people, tables, random);
  if (!drawn) return null;
  const starts = [drawn, greedily(people, tables, random)];
  const done = starts.map((start) => improved(people, tables, start));
  return done.reduce((best, one) =>
    isBetter(measure(people, tables, one), measure(people, tables, best)) ? one : best,
  );
}

export function isBetter(a: Measure, b: Measure): boolean {
  return a.wishes === b.wishes ? a.imbalance < b.imbalance - 1e-9 : a.wishes < b.wishes;
}

function missed({ wishes }: Guest, table: string): number {
  const at = wishes.indexOf(table);
  return at < 0 ? wishes.length : at;
}

/** First those who wish something, then the others, each to the free table where they are served best. */
function greedily(people: readonly Guest[], tables: readonly Seats[], random: Random): Division {
  const order = shuffled(people, random).sort(
    (a, b) => Number(b.wishes.length > 0) - Number(a.wishes.length > 0),
  );
  const counts = new Counts(people, tables);
  const division = new Map<string, string>();
  for (const person of order) {
    let best: { id: string; cost: Measure } | null = null;
    for (const { id, seats } of tables) {
      if (counts.sizeOf(id) >= seats) continue;
      const before = counts.imbalanceOf(id);
      counts.add(id, person);
      const cost = { wishes: missed(person, id), imbalance: counts.imbalanceOf(id) - before };
      counts.remove(id, person);
      if (!best || isBetter(cost, best.cost)) best = { id, cost };
    }
    counts.add(best!.id, person);
    division.set(person.id, best!.id);
  }
  return division;
}

/** So often all are gone through: more hardly ever changes anything. */
const mostRounds = 3;

function improved(people: readonly Guest[], tables: readonly Seats[], start: Division): Division {
  const division = new Map(start);
  const counts = new Counts(people, tables);
  for (const person of people) counts.add(division.get(person.id)!, person);
  const at = (person: Guest): string => division.get(person.id)!;
  const sit = (person: Guest, table: string): void => {
    counts.remove(at(person), person);
    counts.add(table, person);
    division.set(person.id, table);
  };
  /** Does it if it makes the division better. Where tables stay as large as they are, only what is `told` of those who move weighs. */
  const tried = (moves: readonly [Guest, string][], told?: ReadonlySet<string>): boolean => {
    const touched = new Set(moves.flatMap(([person, table]) => [at(person), table]));
    const cost = (): Measure => {
      let [wishes, imbalance] = [0, 0];
      for (const [person] of moves) wishes += missed(person, at(person));
      for (const id of touched) imbalance += counts.imbalanceOf(id, told);
      return { wishes, imbalance };
    };
    const before = cost();
    const back = moves.map(([person]): [Guest, string] => [person, at(person)]);
    for (const [person, table] of moves) sit(person, table);
    if (isBetter(cost(), before)) return true;
    for (const [person, table] of back) sit(person, table);
    return false;
  };
  const swapped = (person: Guest, other: Guest): boolean =>
    tried(
      [
        [person, at(other)],
        [other, at(person)],
      ],
      new Set([...counts.valuesOf(person), ...counts.valuesOf(other)]),
    );
  for (let round = 0, changed = true; changed && round < mostRounds; round++) {
    changed = false;
    for (const [i, person] of people.entries()) {
      for (const { id, seats } of tables)
        if (id !== at(person) && counts.sizeOf(id) < seats && tried([[person, id]])) changed = true;
      for (const other of people.slice(i + 1))
        if (at(other) !== at(person) && swapped(person, other)) changed = true;
    }
  }
  return division;
}

/** How many of which sector, town and language sit at each table. */
class Counts {
  private readonly sizes = new Map<string, number>();
  private readonly held = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();
  private readonly shares: ReadonlyMap<string, number>;
  private readonly values: ReadonlyMap<Guest, readonly string[]>;

  constructor(
    private readonly people: readonly Guest[],
    tables: readonly Seats[],
  ) {
    const all = tables.reduce((sum, { seats }) => sum + seats, 0);
    this.shares = new Map(tables.map(({ id, seats }) => [id, (people.length * seats) / Math.max(1, all)]));
    for (const { id } of tables) this.held.set(id, new Map());
    this.values = new Map(people.map((person) => [person, valuesOf(person)]));
    for (const values of this.values.values())
      for (const value of values) this.totals.set(value, (this.totals.get(value) ?? 0) + 1);
  }

  /** The sector, town and language of somebody, as they are counted. */
  valuesOf(person: Guest): readonly string[] {
    return this.values.get(person)!;
  }

  sizeOf(table: string): number {
    return this.sizes.get(table) ?? 0;
  }

  add(table: string, person: Guest): void {
    this.change(table, person, 1);
  }

  remove(table: string, person: Guest): void {
    this.change(table, person, -1);
  }

  /** @param of what alone is looked at; all without it */
  imbalanceOf(table: string, of: Iterable<string> = this.totals.keys()): number {
    const size = this.sizeOf(table);
    const held = this.held.get(table)!;
    let sum = (size - this.shares.get(table)!) ** 2;
    for (const value of of)
      sum += ((held.get(value) ?? 0) - (size * this.totals.get(value)!) / this.people.length) ** 2;
    return sum;
  }

  private change(table: string, person: Guest, by: number): void {
    this.sizes.set(table, this.sizeOf(table) + by);
    const held = this.held.get(table)!;
    for (const value of this.valuesOf(person)) held.set(value, (held.get(value) ?? 0) + by);
  }
}

function valuesOf(person: Guest): string[] {
  return traits.flatMap((trait) => (person[trait] === null ? [] : [`${trait} ${person[trait]}`]));
}

function shuffled<T>(things: readonly T[], random: Random): T[] {
  const all = [...things];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

/** Random numbers that come again for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
