/** For which body somebody sits in a place, or asks to: parts of the statements that read a row with such columns. */
import { behalf, speaksFor } from '#municipalities';

/**
 * Whether the person of this row may still speak for the body that it names: who has left a job sits there in their own name,
 * though nobody has touched the row. Its columns go through a row of their own: `speaksFor` has names inside that may be
 * the row's, and would then compare a column with itself.
 */
export function holdsBehalf(row: string): string {
  return `(coalesce(${row}.behalf_organisation_id, ${row}.behalf_town_id) is not null and exists (
    select 1 from (select ${row}.person_id, ${row}.scope_id,
      coalesce(${row}.behalf_organisation_id, ${row}.behalf_town_id) as body_id) sitting
    cross join lateral (${speaksFor('sitting.person_id', 'sitting.scope_id', 'sitting.body_id')}) held
    where held.office_id is null))`;
}

/** The body that this row names, as the kernel's `BehalfView`; null for none. */
export function namedBehalf(row: string): string {
  return behalf((name) => (name === 'office_id' ? 'null::uuid' : `${row}.behalf_${name}`));
}

/** The same, while the person may speak for it. */
export function heldBehalf(row: string): string {
  return `case when ${holdsBehalf(row)} then ${namedBehalf(row)} end`;
}
