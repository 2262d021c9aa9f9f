/** The sentences about a scope with outcomes that reading and writing share. Written for persons: a guest's id is null. */
import { conducts, visibleToPerson } from '#people';

/** Where decisions and tasks may hang. A conversation of two decides nothing for others, and a municipality has a house of its own. */
export const kindsOfPlace = `('community', 'group', 'meeting')`;

/** Who keeps the outcomes of a scope: whoever conducts it. */
export const keeps = conducts;

/** Who reads what was decided there; whoever keeps it reads it too. */
export function reads(person: string, scope: string): string {
  return `(${visibleToPerson(person, scope, 'read')} or ${keeps(person, scope)})`;
}

/** The place as its own answers show it, as JSON. */
export function placeOf(scope: string): string {
  return `(select json_build_object('id', pl.id, 'kind', upper(pl.kind), 'title', pl.title, 'address', pl.address)
    from people.scope pl where pl.id = ${scope})`;
}
