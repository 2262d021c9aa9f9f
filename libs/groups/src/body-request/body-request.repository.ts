import { behalf, speaksFor } from '#municipalities';
import { holdsBehalf } from '../on-behalf/on-behalf.sql.js';
import type { Sql, Tx } from '#platform';

const of = (table: string, row: string): string =>
  `select 1 from groups.${table} ${row} where ${row}.scope_id = place.id`;

/** How the bodies for which a person may speak stand to these communities. What was asked by who has left the body since is void. */
export function standingsOf(personId: string, scopeIds: readonly string[]): Sql {
  return {
    name: 'groups.body-request.standings',
    text: `select place.id as "scopeId", ${behalf((name) => `s.${name}`)} as body,
        case when exists (${of('membership', 'b')} and b.until is null and s.id in (b.municipality_id, b.organisation_id)) then 'MEMBER'
          when exists (${of('body_invitation', 'b')} and b.ended_at is null and s.id in (b.municipality_id, b.organisation_id)) then 'INVITED'
          when exists (${of('membership_request', 'b')} and b.answered_at is null and b.for_body
            and s.id in (b.behalf_town_id, b.behalf_organisation_id) and ${holdsBehalf('b')}) then 'ASKED' else 'OUTSIDE' end as state,
        (select b.id from groups.membership_request b where b.scope_id = place.id and b.answered_at is null and b.for_body
           and b.person_id = $1::uuid and s.id in (b.behalf_town_id, b.behalf_organisation_id)) as "requestId"
      from unnest($2::uuid[]) place(id) cross join lateral (${speaksFor('$1::uuid', 'place.id')}) s
      where s.office_id is null order by s.organisation_id is not null, s.id`,
    values: [personId, scopeIds],
  };
}

/** Whether the body is asked into the community, and has not answered. */
export async function isInvited(tx: Tx, scopeId: string, bodyId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.body-request.invited',
    text: `select id from groups.body_invitation
           where scope_id = $1 and ended_at is null and $2 in (municipality_id, organisation_id)`,
    values: [scopeId, bodyId],
  });
  return row !== null;
}
