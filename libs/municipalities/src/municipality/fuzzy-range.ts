import { DomainError, parseFuzzyDate } from '#kernel';

/** A fuzzy date as it lies in a row: the text, and the instants that sort it; null where open or unknown. */
export interface FuzzyRange {
  text: string;
  earliest: string | null;
  latest: string | null;
}

/** The row's form of a fuzzy date; BAD_INPUT for what is none, or lies before the year 1000 (PostgreSQL knows no year 0). */
export function fuzzyRange(text: string, field: string): FuzzyRange {
  const date = parseFuzzyDate(text);
  if (!date || [date.earliest, date.latest].some((bound) => bound !== null && bound < '1000')) {
    throw new DomainError('BAD_INPUT', { field, rule: 'NOT_A_DATE' });
  }
  return { text: date.text, earliest: date.earliest, latest: date.latest };
}

/** From and until as a row holds them; until may not end before from begins. */
export function fuzzyTerm(
  from: string,
  until: string | null | undefined,
): { from: FuzzyRange; until: FuzzyRange | null } {
  const start = fuzzyRange(from, 'input.from');
  const end = until ? fuzzyRange(until, 'input.until') : null;
  if (start.earliest && end?.latest && end.latest < start.earliest) {
    throw new DomainError('BAD_INPUT', { field: 'input.until', rule: 'BEFORE_FROM' });
  }
  return { from: start, until: end };
}
