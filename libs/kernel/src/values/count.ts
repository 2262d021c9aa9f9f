/** A head-count as it was told: "300", "about 70" (blisko), "over 300" (ponad), "under 20". */
export const COUNT_QUALIFIERS = ['EXACT', 'ABOUT', 'OVER', 'UNDER'] as const;
export type CountQualifier = (typeof COUNT_QUALIFIERS)[number];

export interface Count {
  readonly value: number;
  readonly qualifier: CountQualifier;
}

/** Null for what cannot be a number of people or things: fractions, negatives, beyond what a double holds exactly. */
export function countOf(value: number, qualifier: CountQualifier = 'EXACT'): Count | null {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  // "Under 0" says that there are fewer than none.
  if (qualifier === 'UNDER' && value === 0) return null;
  return { value, qualifier };
}

/** One text for a column or a file: `300`, `~70`, `>300`, `<20`. */
export function printCount(count: Count): string {
  return SIGN[count.qualifier] + String(count.value);
}

export function parseCount(text: string): Count | null {
  const match = /^([~<>]?)(0|[1-9]\d{0,15})$/.exec(text.trim());
  if (match === null) return null;
  const qualifier = COUNT_QUALIFIERS.find((candidate) => SIGN[candidate] === match[1]) ?? 'EXACT';
  return countOf(Number(match[2]), qualifier);
}

/** By value; at the same value "under" stands before the number and "over" after it. */
export function compareCounts(a: Count, b: Count): number {
  return a.value - b.value || RANK[a.qualifier] - RANK[b.qualifier];
}

/** Whether at least `needed` are certain. "About 300" makes nothing certain but that there is someone. */
export function certainlyAtLeast(count: Count, needed: number): boolean {
  switch (count.qualifier) {
    case 'EXACT':
      return count.value >= needed;
    case 'OVER':
      return count.value + 1 >= needed;
    case 'ABOUT':
      return needed <= Math.min(count.value, 1);
    case 'UNDER':
      return needed <= 0;
  }
}

const SIGN: Record<CountQualifier, string> = { EXACT: '', ABOUT: '~', OVER: '>', UNDER: '<' };
const RANK: Record<CountQualifier, number> = { UNDER: 0, ABOUT: 1, EXACT: 2, OVER: 3 };
