/** Grants as the records say they should be, held against the grants that there are. A test asks it after every story. */
import { grantsOfMeetings } from '#meetings';
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
 * The records of the rooms below, who writes a practice and who reviews one, each call for one grant; the installation's administrators
 * have no record but the grant. Returns the differences: nothing, if records and grants agree.
 */
export async function recomputeGrants(database: Database): Promise<GrantDifference[]> {
  return database.read<GrantDifference>({
    name: 'practices.grants.recompute',
    text: `with expected as (
             ${grantsOfMeetings}
             union all
             select practice_id, person_id, 'EDITOR' from practices.practice_author
             union all
             select e.practice_id, r.person_id, 'REVIEWER' from practices.review r
             join practices.edition e on e.id = r.edition_id where r.grant_id is not null
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
