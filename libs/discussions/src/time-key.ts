import { DomainError, isId } from '#kernel';
import { keyOf } from '#platform';

/** The instant and the id in the cursor of a list that is sorted by them; null from the top. */
export function timeKeyOf(cursor: string | null | undefined): { at: string; id: string } | null {
  const key = keyOf(cursor, 2);
  if (!key) return null;
  const [at, id] = key.map(String);
  if (!isId(id) || !wasGivenOut(at!))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return { at: at!, id };
}

/** As a cursor of ours holds it: what JavaScript reads and PostgreSQL does not (31 February, the year 275760) would be an error of ours. */
export function wasGivenOut(time: string): boolean {
  return (
    /^[1-9]\d{3}-/.test(time) && !Number.isNaN(Date.parse(time)) && new Date(time).toISOString() === time
  );
}
