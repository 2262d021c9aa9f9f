/**
 * The result of a ranking by the Schulze method (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), 267-303; also arXiv:1804.02973,
 * whose section 2.3 has the strongest paths computed as here). A link from a to b is as strong as its winning votes; a stands
 * before b when the strongest path from a to b is stronger than the one back. Nothing is drawn by lot: who cannot be told
 * apart shares a place.
 */

/** @param pairs in row a, column b, how many put a before b @returns the place of each, 1 is the first; equals share it (1, 2, 2, 4) */
export function schulzePlaces(pairs: readonly (readonly number[])[]): number[] {
  const paths = strongestPaths(pairs);
  const all = pairs.map((_, at) => at);
  const beats = (a: number, b: number): boolean => paths[a]![b]! > paths[b]![a]!;
  // The relation is transitive (section 4.1 there), so how many stand before one is its place. Two with none between them
  // that they do not both beat share it: a partial order is shown as the layers that it has.
  const before = all.map((a) => all.filter((b) => beats(b, a)).length);
  return before.map((count) => 1 + before.filter((other) => other < count).length);
}

/** In row a, column b: the strength of the strongest path from a to b (0: there is none). */
export function strongestPaths(pairs: readonly (readonly number[])[]): number[][] {
  const paths = pairs.map((row, a) => row.map((votes, b) => (votes > pairs[b]![a]! ? votes : 0)));
  for (let by = 0; by < paths.length; by++)
    for (let from = 0; from < paths.length; from++)
      for (let to = 0; to < paths.length; to++)
        if (from !== by && from !== to && by !== to)
          paths[from]![to] = Math.max(paths[from]![to]!, Math.min(paths[from]![by]!, paths[by]![to]!));
  return paths;
}
