import type { Actor } from '#kernel';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { Standing } from './first-steps.policy.js';

/** A thread's address on the site; the words in it follow its title by themselves. */
const threadAddress = `place.address || '/threads/' || t.number`;

export type StandingRow = Standing & { hidden: boolean };

/** The thread `t` of introductions `i`, in its group or community: where they have been merged into another, that one. */
const joinThread = `join discussions.thread asked on asked.id = i.thread_id
    join discussions.thread t on t.id = coalesce(asked.merged_into_id, asked.id) join people.scope place on place.id = t.scope_id`;

/** All that the steps of one person ask, in one look. */
export function standingOf(actor: Actor): Sql {
  const read = visibleTo(actor, 't.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.first-steps.standing',
    text: `select exists (select 1 from people.face f where f.person_id = p.id)
          or (p.headline is not null and p.headline <> '' and cardinality(p.languages) > 0) as shown,
        p.interface_language is not null as "languageChosen",
        exists (select 1 from groups.membership m join groups.working_group g on g.id = m.scope_id
                where m.person_id = p.id and m.until is null) as "inGroup",
        (select jsonb_build_object('address', ${threadAddress}, 'written',
            exists (select 1 from discussions.post o where o.thread_id = t.id and o.author_id = p.id and o.withdrawn_at is null))
          from groups.introductions i join groups.membership m on m.scope_id = i.community_id and m.person_id = p.id and m.until is null
          ${joinThread}
          where ${read.sql} order by m.since, i.community_id limit 1) as introductions,
        exists (select 1 from discussions.post o join discussions.thread t on t.id = o.thread_id
                where o.author_id = p.id and o.withdrawn_at is null and t.author_id <> p.id and t.title <> ''
                  and not exists (select 1 from groups.introductions i join discussions.thread asked on asked.id = i.thread_id
                    where t.id = coalesce(asked.merged_into_id, asked.id))) as replied,
        coalesce((select n.hidden_at is not null from groups.newcomer n where n.person_id = p.id), false) as hidden
      from people.person p where p.id = $1`,
    values: read.values,
  };
}

export async function putHidden(tx: Tx, personId: string, hidden: boolean): Promise<void> {
  await tx.query({
    name: 'groups.first-steps.hide',
    text: `insert into groups.newcomer (person_id, hidden_at) values ($1, case when $2::boolean then now() end)
           on conflict (person_id) do update set hidden_at = excluded.hidden_at`,
    values: [personId, hidden],
  });
}

/** Of these communities, where the actor may read the thread. */
export function introductionsOf(actor: Actor, communityIds: readonly string[]): Sql {
  const read = visibleTo(actor, 't.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.introductions.of',
    text: `select i.community_id as "communityId", t.id as "threadId", t.title, t.language, ${threadAddress} as address
           from groups.introductions i ${joinThread}
           where i.community_id = any($2::uuid[]) and ${read.sql}`,
    values: [...read.values, communityIds],
  };
}

/** False where the thread is neither the community's own nor one of its groups'. */
export async function putIntroductions(tx: Tx, communityId: string, threadId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.introductions.put',
    text: `insert into groups.introductions (community_id, thread_id)
           select $1::uuid, t.id from discussions.thread t
           where t.id = $2 and (t.scope_id = $1 or exists (
             select 1 from groups.working_group g where g.id = t.scope_id and g.community_id = $1))
           on conflict (community_id) do update set thread_id = excluded.thread_id returning 1`,
    values: [communityId, threadId],
  });
  return row !== null;
}

export async function deleteIntroductions(tx: Tx, communityId: string): Promise<void> {
  await tx.query({
    name: 'groups.introductions.delete',
    text: 'delete from groups.introductions where community_id = $1',
    values: [communityId],
  });
}
