import type { Actor, Labels } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';

/** The charters of the groups that the actor may read. */
export function chartersOf(actor: Actor, groupIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'c.group_id', { answer: 'read' }, 1);
  return {
    name: 'groups.charter.of',
    text: `select c.group_id as "groupId", c.version, c.texts as labels, c.edited_at as "editedAt"
           from groups.charter c where c.group_id = any($2::uuid[]) and ${read.sql}`,
    values: [...read.values, groupIds],
  };
}

export async function findCharter(
  tx: Tx,
  groupId: string,
): Promise<{ version: number; texts: Labels } | null> {
  return tx.queryOne({
    name: 'groups.charter.find',
    text: 'select version, texts from groups.charter where group_id = $1',
    values: [groupId],
  });
}

export async function putCharter(
  tx: Tx,
  row: { groupId: string; version: number; texts: Labels },
): Promise<void> {
  await tx.query({
    name: 'groups.charter.put',
    text: `with older as (
             insert into groups.charter_version (group_id, version, texts, edited_at, edited_by)
             select group_id, version, texts, edited_at, edited_by from groups.charter where group_id = $1
           )
           insert into groups.charter (group_id, version, texts, edited_by) values ($1, $2, $3, $4)
           on conflict (group_id) do update set version = excluded.version, texts = excluded.texts,
             edited_at = now(), edited_by = excluded.edited_by`,
    values: [row.groupId, row.version, row.texts, tx.actor.personId],
  });
}

/** Some of a charter's older versions: those above one number and up to another. */
export interface OlderAsked {
  groupId: string;
  above: number;
  upTo: number;
}

/** Which versions the charters had before, of each asking the newest 20; who wrote them is for signed-in readers. */
export function olderCharters(actor: Actor, asked: readonly OlderAsked[]): Sql {
  const read = visibleTo(actor, 'asked.id', { answer: 'read' }, 1);
  return {
    name: 'groups.charter.older',
    text: `select asked.id as "groupId", asked.above, asked.up_to as "upTo", v.version, v.edited_at as "editedAt",
             case when $1::uuid is not null then ${personCard('editor')} end as "editedBy"
           from unnest($2::uuid[], $3::int[], $4::int[]) asked (id, above, up_to)
           cross join lateral (select version, edited_at, edited_by from groups.charter_version
             where group_id = asked.id and version > asked.above and version <= asked.up_to
             order by version desc limit 20) v
             ${joinPersonCard('editor', 'v.edited_by')}
           where ${read.sql} order by asked.id, v.version desc`,
    values: [
      ...read.values,
      asked.map((one) => one.groupId),
      asked.map((one) => one.above),
      asked.map((one) => one.upTo),
    ],
  };
}

/** What these versions said, of groups that the actor may read. */
export function olderTexts(actor: Actor, versions: readonly { groupId: string; version: number }[]): Sql {
  const read = visibleTo(actor, 'v.group_id', { answer: 'read' }, 1);
  return {
    name: 'groups.charter.older-texts',
    text: `select v.group_id as "groupId", v.version, v.texts as labels
           from unnest($2::uuid[], $3::int[]) asked (group_id, version)
           join groups.charter_version v on v.group_id = asked.group_id and v.version = asked.version where ${read.sql}`,
    values: [...read.values, versions.map((one) => one.groupId), versions.map((one) => one.version)],
  };
}
