/**
 * The room's questions about access, as conditions for its statements. In every statement of this room $1 is the actor's
 * person (null for a guest), so one text serves everybody and may be prepared.
 */
import { guest, rolesThatGive } from '#kernel';
import { isActive, visibleTo } from '#people';

export const actorParameter = '$1::uuid';

/** Whether the actor may read what hangs in the scope whose id this expression is. */
export function reads(scopeId: string): string {
  return visibleTo(guest(), scopeId, { answer: 'read' }, 1).sql;
}

/** Whether the actor may know that the scope is there, and its title. */
export function discovers(scopeId: string): string {
  return visibleTo(guest(), scopeId, { answer: 'discover' }, 1).sql;
}

/** Whether the actor may write there. */
export function writes(scopeId: string): string {
  return visibleTo(guest(), scopeId, { answer: 'write' }, 1).sql;
}

/** Whether the actor keeps order there. */
export function moderates(scopeId: string): string {
  return visibleTo(guest(), scopeId, { answer: 'moderate' }, 1).sql;
}

/** Whether the actor says what stands on the front there. */
export function announces(scopeId: string): string {
  return visibleTo(guest(), scopeId, { answer: 'announce' }, 1).sql;
}

const moderatorsHere = rolesThatGive('MODERATE', 'here').map((role) => `'${role}'`);
const moderatorsBelow = rolesThatGive('MODERATE', 'below').map((role) => `'${role}'`);

/** Whether somebody else than the actor keeps order there. */
export function othersModerate(scopeId: string): string {
  return `exists (select 1 from people.scope ms
    join people.scope_grant mg on mg.person_id is distinct from ${actorParameter} and ${isActive('mg')}
      and ((mg.scope_id = ms.id and mg.role in (${moderatorsHere.join(', ')}))
        or (mg.scope_id = any(ms.reached_from) and mg.role in (${moderatorsBelow.join(', ')})))
    where ms.id = ${scopeId})`;
}

const readersHere = rolesThatGive('READ', 'here').map((role) => `'${role}'`);
/** Who holds one of these roles reads in what is reached from there as well. */
export const readersBelow = rolesThatGive('READ', 'below').map((role) => `'${role}'`);

/**
 * Since when the actor belongs to those who read there: the earliest active grant here, or above and reaching here.
 * Null for somebody who merely may read, as in a public group.
 */
export function joinedAt(scopeId: string): string {
  return `(select min(jg.since) from people.scope js
    join people.scope_grant jg on jg.person_id = ${actorParameter} and ${isActive('jg')}
      and ((jg.scope_id = js.id and jg.role in (${readersHere.join(', ')}))
        or (jg.scope_id = any(js.reached_from) and jg.role in (${readersBelow.join(', ')})))
    where js.id = ${scopeId})`;
}
