import type { Role } from '#kernel';
import type { Tx } from '#platform';
import { isActive } from './active-grant.js';

export interface GrantBirth {
  id: string;
  scopeId: string;
  personId: string;
  role: Role;
  until: string | null;
  givenBy: string | null;
}

/** False for a person who is not there, or was erased. */
export async function insertGrant(tx: Tx, grant: GrantBirth): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'people.grant.insert',
    text: `insert into people.scope_grant (id, scope_id, person_id, role, until, given_by)
           select $1, $2, p.id, $4, $5, $6 from people.person p
           where p.id = $3 and p.erased_at is null for key share returning id`,
    values: [grant.id, grant.scopeId, grant.personId, grant.role, grant.until, grant.givenBy],
  });
  return row !== null;
}

const ending = `update people.scope_grant g set ended_at = now(), until = least(g.until, date_trunc('milliseconds', now()))`;

/** Ends one grant; null if it is not active. */
export async function endGrant(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.queryOne<{ scopeId: string }>({
    name: 'people.grant.end',
    text: `${ending} where g.id = $1 and ${isActive('g')} returning g.scope_id as "scopeId"`,
    values: [id],
  });
  return row?.scopeId ?? null;
}

/** Ends all that a person holds in a scope. */
export async function endGrantsIn(tx: Tx, scopeId: string, personId: string): Promise<void> {
  await tx.query({
    name: 'people.grant.end-in',
    text: `${ending} where g.scope_id = $1 and g.person_id = $2 and ${isActive('g')}`,
    values: [scopeId, personId],
  });
}

export async function findGrantScope(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.queryOne<{ scopeId: string }>({
    name: 'people.grant.scope',
    text: 'select scope_id as "scopeId" from people.scope_grant where id = $1',
    values: [id],
  });
  return row?.scopeId ?? null;
}
