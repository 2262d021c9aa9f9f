/** The sentences about a task `t` that reading, writing and telling share. */
import { speaksFor } from '#municipalities';

/** Whether it is this person who has to do it, or who speaks today for the body that has to. */
export function isFor(person: string): string {
  return `(t.owner_id is not distinct from ${person} and ${person} is not null
    or (t.owner_id is null and exists (select 1 from (${speaksFor(person, 't.scope_id', body)}) w)))`;
}

/** The municipality or organisation that has to do it. */
export const body = 'coalesce(t.owner_municipality_id, t.owner_organisation_id)';
