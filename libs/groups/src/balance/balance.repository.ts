import { isInTerm } from '#municipalities';
import type { Sql } from '#platform';
import { holdsBehalf } from '../on-behalf/on-behalf.sql.js';

export interface BalanceRow {
  sector: string;
  country: string;
  /** a member, or else an open invitation */
  member: boolean;
  fresh: boolean;
  count: number;
}

/** Members (as for whom they sit there, else as where they work) and open invitations of a scope, counted by sector, country and newness. */
export function balanceOf(scopeId: string): Sql {
  return {
    name: 'groups.balance.of',
    text: `with side as (
             select true as member, coalesce(work.sector, 'UNKNOWN') as sector, coalesce(work.country, 'UNKNOWN') as country,
               coalesce((select min(first.since) from groups.membership first join groups.community c on c.id = first.scope_id
                 where first.person_id = m.person_id) > now() - interval '90 days', false) as fresh
             from groups.membership m left join lateral (
               select coalesce(o.kind, 'MUNICIPALITY') as sector, town.country
               from (
                 select true as chosen, m.behalf_town_id as town_id, m.behalf_organisation_id as organisation_id,
                   null::timestamptz as since, null::uuid as id where ${holdsBehalf('m')}
                 union all
                 select false, a.municipality_id, a.organisation_id, a.from_earliest, a.id from municipalities.affiliation a
                 where a.person_id = m.person_id and a.main and ${isInTerm('a')}
               ) side
               left join municipalities.organisation o on o.id = side.organisation_id
               left join municipalities.municipality town on town.id = coalesce(side.town_id, o.municipality_id)
               order by side.chosen desc, side.since desc nulls last, side.id desc limit 1
             ) work on true
             where m.scope_id = $1 and m.until is null and m.person_id is not null
             union all
             select false, case when town.id is null then 'UNKNOWN' else 'MUNICIPALITY' end, coalesce(town.country, 'UNKNOWN'),
               not exists (select 1 from people.email e where e.folded = i.folded and e.verified_at is not null)
             from people.invitation i left join municipalities.municipality town on town.id = i.municipality_id
             where i.scope_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
           ) select sector, country, member, fresh, count(*)::int as count from side group by 1, 2, 3, 4`,
    values: [scopeId],
  };
}
