/**
 * How closely a person follows a thread or a place: the table of the room's README as expressions, for one person and for
 * many alike. `person`, `scope` and `thread` are expressions of a uuid; `thread` may be a column of a joined row.
 */
import { rolesThatGive } from '#kernel';
import { isActive } from '#people';
import { isShown } from '../post/post-row.sql.js';

const list = (roles: readonly string[]): string => roles.map((role) => `'${role}'`).join(', ');
const readersHere = list(rolesThatGive('READ', 'here'));
const readersBelow = list(rolesThatGive('READ', 'below'));

/** Whether the person holds a role in the scope itself: those above it may look in, and are not told of all that is begun. */
export function belongsTo(person: string, scope: string): string {
  return `exists (select 1 from people.scope_grant bg where bg.person_id = ${person} and bg.scope_id = ${scope}
    and bg.role in (${readersHere}) and ${isActive('bg')})`;
}

/** Whether the person holds a role there, or one above that reaches there. */
function isReached(person: string, scope: string): string {
  return `exists (select 1 from people.scope fs join people.scope_grant fg on fg.person_id = ${person} and ${isActive('fg')}
      and ((fg.scope_id = fs.id and fg.role in (${readersHere})) or (fg.scope_id = any(fs.reached_from) and fg.role in (${readersBelow})))
    where fs.id = ${scope})`;
}

/** Whether the person wrote in the thread, or is named in it, by what still stands, up to a post's number where one is given. */
function takesPart(person: string, thread: string, upTo: string | undefined): string {
  const within = (number: string): string => (upTo ? `and ${number} <= ${upTo}` : '');
  return `(exists (select 1 from discussions.post fp where fp.thread_id = ${thread} and fp.author_id = ${person}
      and ${isShown('fp')} ${within('fp.number')})
    or exists (select 1 from discussions.mention fm join discussions.post fmp on fmp.id = fm.post_id and ${isShown('fmp')}
               where fm.person_id = ${person} and fm.thread_id = ${thread} ${within('fm.number')}))`;
}

/** The person's PlaceFollowLevel. */
export function placeLevel(person: string, scope: string): string {
  return `coalesce((select pf.level from discussions.place_follow pf where pf.scope_id = ${scope} and pf.person_id = ${person}),
    case when ${belongsTo(person, scope)} then 'NEW_THREADS' else 'MENTIONS' end)`;
}

/**
 * The person's ThreadFollowLevel.
 * @param upTo the number of a post: taking part later does not make one a follower of what was said before
 */
export function threadLevel(person: string, thread: string, scope: string, upTo?: string): string {
  return `coalesce((select tf.level from discussions.thread_follow tf where tf.thread_id = ${thread} and tf.person_id = ${person}),
    (select case when pf.level = 'NEW_THREADS' then null else pf.level end
     from discussions.place_follow pf where pf.scope_id = ${scope} and pf.person_id = ${person}),
    case when ${takesPart(person, thread, upTo)} and ${isReached(person, scope)} then 'ALL' else 'MENTIONS' end)`;
}
