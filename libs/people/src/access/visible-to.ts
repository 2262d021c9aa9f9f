import { keepingRoles, roleNames, roles, rolesThatGive, type Actor, type Role } from '#kernel';
import { isActive } from '../grant/active-grant.js';

/** A condition with the values of its parameters. */
export interface Condition {
  sql: string;
  values: unknown[];
}

/**
 * The condition under which an actor may discover, read, write (post), moderate, admit, announce, edit, keep the minutes or edit practices in the scope whose id stands in `scopeColumn`.
 * It takes one parameter, with the given index. Its text is the same for every actor, guests included, so it may stand in
 * a named statement. scope/scope.policy.ts says the same for one scope.
 */
export function visibleTo(
  actor: Actor,
  scopeColumn: string,
  asked: { answer: Asked },
  firstParameterIndex: number,
): Condition {
  return {
    sql: visibleToPerson(`$${firstParameterIndex}::uuid`, scopeColumn, asked.answer),
    values: [actor.personId],
  };
}

type Asked =
  'discover' | 'read' | 'write' | 'moderate' | 'admit' | 'announce' | 'edit' | 'minutes' | 'practices';

/** The same condition for the person whose id this expression is: for statements that ask about many at once. */
export function visibleToPerson(person: string, scopeColumn: string, answer: Asked): string {
  return `exists (select 1 from people.scope sc where sc.id = ${scopeColumn} and ${conditions[answer](person)})`;
}

/**
 * Whether a person conducts what happens in a scope (its polls, its decisions and tasks): keeps order there or edits it; of a meeting also
 * who does in the place that it belongs to. Roles of a group do not reach into its meetings, and yet whoever may edit there runs them, and
 * whoever keeps order there conducts them: but drafts, into which nothing reaches, and what is put away.
 */
export function conducts(person: string, scopeColumn: string): string {
  return `(${visibleToPerson(person, scopeColumn, 'moderate')} or ${visibleToPerson(person, scopeColumn, 'edit')}
    or exists (select 1 from people.scope held where held.id = ${scopeColumn} and held.kind = 'meeting'
      and (${visibleToPerson(person, 'held.parent_id', 'edit')}
        or (held.parent_id = any(held.reached_from) and held.archived_at is null
          and ${visibleToPerson(person, 'held.parent_id', 'moderate')}))))`;
}

/** Whether a person looks after the town whose scope it is. */
export function looksAfter(person: string, scopeColumn: string): string {
  return `exists (select 1 from people.scope sc where sc.id = ${scopeColumn} and sc.kind = 'municipality'
    and ${person} is not null and sc.archived_at is null and ${holds(person, townKeepersHere, townKeepersBelow, 'false')})`;
}

const readersHere = list(rolesThatGive('READ', 'here'));
const readersBelow = list(rolesThatGive('READ', 'below'));
const writersHere = list(rolesThatGive('POST', 'here'));
const writersBelow = list(rolesThatGive('POST', 'below'));
const anyHere = list(roleNames.filter((role) => roles[role].here.length > 0));
const anyBelow = list(roleNames.filter((role) => roles[role].below.length > 0));

const moderatorsHere = list(rolesThatGive('MODERATE', 'here'));
const moderatorsBelow = list(rolesThatGive('MODERATE', 'below'));

const admittersHere = list(rolesThatGive('ADMIT', 'here'));
const admittersBelow = list(rolesThatGive('ADMIT', 'below'));

const announcersHere = list(rolesThatGive('ANNOUNCE', 'here'));
const announcersBelow = list(rolesThatGive('ANNOUNCE', 'below'));

const editorsHere = list(rolesThatGive('EDIT', 'here'));
const editorsBelow = list(rolesThatGive('EDIT', 'below'));

const townKeepersHere = list(rolesThatGive('EDIT_MUNICIPALITY', 'here'));
const townKeepersBelow = list(rolesThatGive('EDIT_MUNICIPALITY', 'below'));

const keepers = list(keepingRoles);

const minutesKeepers = list(rolesThatGive('KEEP_MINUTES', 'here'));

const practiceEditors = list(rolesThatGive('EDIT_PRACTICES', 'here'));

const conditions = { discover, read, write, moderate, admit, announce, edit, minutes, practices };

function read(person: string): string {
  return `(sc.read = 'EVERYONE' or (${person} is not null and (sc.read = 'SIGNED_IN'
    or ${holds(person, readersHere, readersBelow, asks('read'))})))`;
}

function discover(person: string): string {
  return `(sc.discover = 'EVERYONE' or sc.read = 'EVERYONE' or (${person} is not null and (sc.discover = 'SIGNED_IN'
    or sc.read = 'SIGNED_IN' or ${holds(person, anyHere, anyBelow, 'false')}
    or ${holds(person, readersHere, readersBelow, `(${asks('discover')} or ${asks('read')})`)})))`;
}

function write(person: string): string {
  return `(${person} is not null and sc.archived_at is null and ${read(person)}
    and (sc.write in ('EVERYONE', 'SIGNED_IN') or ${holds(person, writersHere, writersBelow, asks('write'))}))`;
}

function moderate(person: string): string {
  return `(${person} is not null and sc.archived_at is null and ${holds(person, moderatorsHere, moderatorsBelow, 'false')})`;
}

function admit(person: string): string {
  return `(${person} is not null and sc.archived_at is null and ${holds(person, admittersHere, admittersBelow, 'false')})`;
}

function announce(person: string): string {
  return `(${person} is not null and sc.archived_at is null and ${holds(person, announcersHere, announcersBelow, 'false')})`;
}

function edit(person: string): string {
  return `(${person} is not null and sc.archived_at is null and ${holds(person, editorsHere, editorsBelow, 'false')})`;
}

/** Who keeps the minutes here, or of the meetings of the place just above. */
function minutes(person: string): string {
  return `(${person} is not null and sc.archived_at is null and exists (select 1 from people.scope_grant g
    where g.person_id = ${person} and ${isActive('g')} and g.role in ${minutesKeepers}
      and (g.scope_id = sc.id or (g.scope_id = sc.parent_id and g.scope_id = any(sc.reached_from)))))`;
}

/** Who writes the practice whose scope it is, or leads those of the community; nobody from above. */
function practices(person: string): string {
  return `(${person} is not null and sc.archived_at is null and exists (select 1 from people.scope_grant g
    where g.person_id = ${person} and ${isActive('g')} and g.role in ${practiceEditors} and g.scope_id = sc.id))`;
}

/** Whether an answer asks in the scope of the grant `g`, which lies above. */
function asks(answer: 'discover' | 'read' | 'write'): string {
  return `(sc.${answer} = 'ABOVE' or (g.scope_id = sc.parent_id
    and (sc.${answer} = 'NEXT_ABOVE' or (sc.${answer} = 'KEEPERS_ABOVE' and g.role in ${keepers}))))`;
}

/** A grant here, or one above that reaches below; where the scope asks those above, one of theirs. */
function holds(person: string, here: string, below: string, asksAbove: string): string {
  return `exists (select 1 from people.scope_grant g where g.person_id = ${person} and ${isActive('g')}
      and ((g.scope_id = sc.id and g.role in ${here})
        or (g.scope_id = any(sc.reached_from) and (g.role in ${below} or (${asksAbove} and g.role in ${here})))))`;
}

/** The names are constants of the kernel, so they stand in the text and the planner sees them. */
function list(names: readonly Role[]): string {
  return `(${names.map((name) => `'${name}'`).join(', ')})`;
}
