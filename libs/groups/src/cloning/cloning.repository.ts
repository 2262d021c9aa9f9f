import type { Role } from '#kernel';
import type { Sql, Tx } from '#platform';

export interface Invitee {
  email: string;
  name: string;
  language: string | null;
  role: Role;
}

/** The people of a group but one, with the confirmed address at which each is reached. */
export function inviteesFrom(groupId: string, but: string | null): Sql {
  return {
    name: 'groups.cloning.invitees',
    text: `select e.address as email, p.name, p.interface_language as language, m.role
           from groups.membership m join people.person p on p.id = m.person_id
           join people.email e on e.person_id = p.id and e.main and e.verified_at is not null
           where m.scope_id = $1 and m.until is null and m.person_id <> $2 order by m.since, m.id limit 500`,
    values: [groupId, but],
  };
}

/** The charter and the questions of one group, as the first ones of another. */
export async function copySettings(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query({
    name: 'groups.cloning.charter',
    text: `insert into groups.charter (group_id, version, texts, edited_by)
           select $2, 1, texts, $3 from groups.charter where group_id = $1`,
    values: [from, to, tx.actor.personId],
  });
  await tx.query({
    name: 'groups.cloning.questions',
    text: `insert into groups.questionnaire (scope_id, version, questions)
           select $2, 1, jsonb_agg(question || jsonb_build_object('id', gen_random_uuid()) order by place)
           from groups.questionnaire q, jsonb_array_elements(q.questions) with ordinality as each(question, place)
           where q.scope_id = $1 group by q.scope_id`,
    values: [from, to],
  });
}
