/** The sentences about a library that reading and writing share. Written for persons: a guest's id is null. */
import { conducts, looksAfter, visibleToPerson } from '#people';

/** What has a library. A conversation of two has none: what they send each other stands in their posts. */
export const kindsOfPlace = `('community', 'group', 'municipality', 'meeting')`;

export const me = '$1::uuid';

/** Who reads what hangs in a scope: a place, or a folder that is narrowed. What a meeting needs is put there while it is still a draft. */
export const reads = (scope: string): string =>
  `(${visibleToPerson(me, scope, 'read')} or exists (select 1 from people.scope prepared
    where prepared.id = ${scope} and prepared.kind = 'meeting' and ${conducts(me, 'prepared.id')}))`;

/** Who may put documents there. */
export const writes = (scope: string): string => visibleToPerson(me, scope, 'write');

/** Who keeps the library of a place: its folders, and all documents in it. */
export const keeps = (place: string): string => `(${conducts(me, place)} or ${looksAfter(me, place)})`;

/** The place as its own answers show it, as JSON. */
export function placeOf(scope: string): string {
  return `(select json_build_object('id', pl.id, 'kind', upper(pl.kind), 'title', pl.title, 'address', pl.address)
    from people.scope pl where pl.id = ${scope})`;
}
