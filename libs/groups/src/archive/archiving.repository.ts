import { newId, type Actor } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';

/** The closings that hold in these scopes now, for their readers. A scope may be closed together with one above it. */
export function archivingsOf(actor: Actor, scopeIds: readonly string[]): Sql {
  const read = visibleTo(actor, 's.id', { answer: 'read' }, 1);
  return {
    name: 'groups.archiving.of',
    text: `select s.id as "scopeId", s.archived_at as at, a.note, coalesce(a.language, 'en') as language,
             case when $1::uuid is not null then ${personCard('closing')} end as by, s.archived_with <> s.id as above
           from people.scope s
           left join groups.archiving a on a.scope_id = s.archived_with and a.reopened_at is null
           ${joinPersonCard('closing', 'a.by_id')}
           where s.id = any($2::uuid[]) and s.archived_at is not null and ${read.sql}`,
    values: [...read.values, scopeIds],
  };
}

export async function insertArchiving(
  tx: Tx,
  row: { scopeId: string; note: string | null; language: string },
): Promise<void> {
  await tx.query({
    name: 'groups.archiving.insert',
    text: 'insert into groups.archiving (id, scope_id, by_id, note, language) values ($1, $2, $3, $4, $5)',
    values: [newId(), row.scopeId, tx.actor.personId, row.note, row.language],
  });
}

export async function endArchiving(tx: Tx, scopeId: string): Promise<void> {
  await tx.query({
    name: 'groups.archiving.end',
    text: `update groups.archiving set reopened_at = now(), reopened_by = $2 where scope_id = $1 and reopened_at is null`,
    values: [scopeId, tx.actor.personId],
  });
}

/** Counts the change on each community and group among these scopes; returns the new versions. */
export async function raiseVersions(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> {
  return tx.query<{ id: string; version: number }>({
    name: 'groups.archiving.versions',
    text: `with communities as (
             update groups.community set version = version + 1 where id = any($1::uuid[]) returning id, version
           ), groups as (
             update groups.working_group set version = version + 1 where id = any($1::uuid[]) returning id, version
           ) select id, version from communities union all select id, version from groups order by id`,
    values: [ids],
  });
}
