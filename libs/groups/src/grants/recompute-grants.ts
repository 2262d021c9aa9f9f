/** Grants as the records say they should be, held against the grants that there are. A test asks it after every story. */
import { installationScopeId, isActive } from '#people';
import type { Database } from '#platform';

export interface GrantDifference {
  scopeId: string;
  personId: string;
  role: string;
  /** how many the records call for, and how many hold now */
  expected: number;
  found: number;
}

/**
 * Memberships of people, conversations, and mandates that coordinate and hold, each call for one grant; the installation's administrators
 * have no record but the grant. Returns the differences: nothing, if records and grants agree.
 */
export async function recomputeGrants(database: Database): Promise<GrantDifference[]> {
  return database.read<GrantDifference>({
    name: 'groups.grants.recompute',
    text: `with expected as (
             select scope_id, person_id, role from groups.membership where until is null and person_id is not null
             union all
             select municipality_id, person_id, 'COORDINATOR' from municipalities.mandate
             where coordinates and person_id is not null and (from_earliest is null or from_earliest <= now())
               and (until_latest is null or until_latest > now())
             union all
             select c.id, p.id, 'MEMBER' from discussions.conversation c join people.person p on p.id in (c.first_id, c.second_id) and p.erased_at is null
           ), wanted as (
             select scope_id, person_id, role, count(*)::int as expected from expected group by 1, 2, 3
           ), held as (
             select g.scope_id, g.person_id, g.role, count(*)::int as found from people.scope_grant g
             where ${isActive('g')} and g.scope_id <> $1 group by 1, 2, 3
           )
           select scope_id as "scopeId", person_id as "personId", role, coalesce(expected, 0) as expected, coalesce(found, 0) as found
           from wanted full join held using (scope_id, person_id, role)
           where coalesce(expected, 0) <> coalesce(found, 0) order by 1, 2, 3`,
    values: [installationScopeId],
  });
}
