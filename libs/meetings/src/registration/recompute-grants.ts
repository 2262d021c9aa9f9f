/** Grants as the records say they should be, held against the grants that there are. A test asks it after every story. */
import { grantsOfRecords } from '#groups';
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
 * Memberships of people, conversations, mandates that coordinate and hold, seats at meetings and rapporteurs of their minutes, each call for one grant; the
 * installation's administrators have no record but the grant. Returns the differences: nothing, if records and grants agree.
 */
export async function recomputeGrants(database: Database): Promise<GrantDifference[]> {
  return database.read<GrantDifference>({
    name: 'meetings.grants.recompute',
    text: `with expected as (
             ${grantsOfRecords}
             union all
             select r.meeting_id, r.person_id, 'MEMBER' from meetings.registration r
             join meetings.seat s on s.registration_id = r.id and s.state = 'HELD'
             join meetings.seat_pool p on p.id = s.pool_id and p.kind <> 'SESSION' where r.ended_at is null
             union all
             select mi.meeting_id, r.person_id, 'RAPPORTEUR' from meetings.minutes_rapporteur r
             join meetings.minutes mi on mi.id = r.minutes_id
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
