import { newId, type Role } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import type { Sql, Tx } from '#platform';

/** The steps of people's memberships in a scope, all or one person's, the newest first. */
export function stepsIn(
  scopeId: string,
  personId: string | null,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'groups.history.steps',
    text: `with step as (
             select c.id, m.person_id, case when c.began then 'JOINED' else 'ROLE_CHANGED' end as kind, c.role, c.at, c.by_id
             from groups.role_change c join groups.membership m on m.id = c.membership_id
             where m.scope_id = $1 and m.person_id is not null
             union all
             select m.id, m.person_id, m.ended_reason, m.role, m.until, m.ended_by
             from groups.membership m where m.scope_id = $1 and m.person_id is not null and m.until is not null
           )
           select step.id, step.kind, step.role, step.at, ${personCard('whose')} as person, ${personCard('hand')} as by
           from step ${joinPersonCard('whose', 'step.person_id')} ${joinPersonCard('hand', 'step.by_id')}
           where ($2::uuid is null or step.person_id = $2)
             and ($3::timestamptz is null or (step.at, step.id) < ($3, $4::uuid))
           order by step.at desc, step.id desc limit $5`,
    values: [scopeId, personId, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

export async function insertRoleChange(
  tx: Tx,
  row: { membershipId: string; role: Role; began: boolean },
): Promise<void> {
  await tx.query({
    name: 'groups.history.insert',
    text: 'insert into groups.role_change (id, membership_id, role, began, by_id) values ($1, $2, $3, $4, $5)',
    values: [newId(), row.membershipId, row.role, row.began, tx.actor.personId],
  });
}
