/**
 * What person.policy.ts says for one profile, for lists in SQL: a field that is not shown must not be found by either.
 * `looker` is an expression with the id of a person, null for a guest; `person` the alias of a row of people.person.
 */
import { isActive } from '../grant/active-grant.js';
import type { ProfileField } from './person.policy.js';

/** The ids of all who hold a role in a group in which the looker holds one. */
export function fellowsOf(looker: string): string {
  return `select theirs.person_id from people.scope_grant mine
    join people.scope s on s.id = mine.scope_id and s.kind = 'group'
    join people.scope_grant theirs on theirs.scope_id = mine.scope_id
    where mine.person_id = ${looker} and ${isActive('mine')} and ${isActive('theirs')}`;
}

/** Whether a field of the profile is shown; `fellows` are rows as of `fellowsOf`, read once for a whole list. */
export function shownTo(looker: string, person: string, field: ProfileField, fellows: string): string {
  const audience = `${person}.visibility->>'${field}'`;
  return `(${audience} = 'EVERYONE' or (${looker} is not null and (${person}.id = ${looker} or ${audience} = 'SIGNED_IN'
    or (${audience} = 'SHARED_GROUPS' and ${person}.id in (${fellows})))))`;
}

/** Whether any field is shown: a person who shows nothing stands in no list. */
export function showsAnythingTo(looker: string, person: string, fellows: string): string {
  return `(${person}.visibility @? '$.* ? (@ == "EVERYONE")' or (${looker} is not null and (${person}.id = ${looker}
    or ${person}.visibility @? '$.* ? (@ == "SIGNED_IN")'
    or (${person}.visibility @? '$.* ? (@ == "SHARED_GROUPS")' and ${person}.id in (${fellows})))))`;
}
