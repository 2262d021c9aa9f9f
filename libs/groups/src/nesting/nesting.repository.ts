import type { Tx } from '#platform';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

export interface ParentRow {
  communityId: string;
  visibility: Visibility;
  /** 1 for a group that hangs in the community itself */
  depth: number;
  /** what it hangs in, from the root on */
  path: string[];
}

/** A group as something that others may be part of; its depth is that of its scope below the community's. */
export async function findParent(tx: Tx, groupId: string): Promise<ParentRow | null> {
  return tx.queryOne<ParentRow>({
    name: 'groups.nesting.parent',
    text: `select g.community_id as "communityId", g.visibility, s.path,
             cardinality(s.path) - array_position(s.path, g.community_id) + 1 as depth
           from groups.working_group g join people.scope s on s.id = g.id where g.id = $1`,
    values: [groupId],
  });
}

/** How high the tree of groups is that begins with this one: 1 where nothing is part of it. */
export async function findHeight(tx: Tx, groupId: string): Promise<number> {
  const row = await tx.queryOne<{ height: number }>({
    name: 'groups.nesting.height',
    text: `select max(cardinality(s.path)) - min(cardinality(s.path)) + 1 as height
           from people.scope s join groups.working_group g on g.id = s.id where s.id = $1 or s.path @> array[$1::uuid]`,
    values: [groupId],
  });
  return row!.height;
}

export async function setParent(
  tx: Tx,
  row: { id: string; parentId: string | null; version: number },
): Promise<void> {
  await tx.query({
    name: 'groups.nesting.set',
    text: 'update groups.working_group set parent_id = $2, version = $3 where id = $1',
    values: [row.id, row.parentId, row.version],
  });
}

/** The groups right below a community or a group, with who sees them. */
export async function listChildren(
  tx: Tx,
  above: { communityId: string } | { groupId: string },
): Promise<{ id: string; visibility: Visibility }[]> {
  const [communityId, groupId] = 'groupId' in above ? [null, above.groupId] : [above.communityId, null];
  return tx.query<{ id: string; visibility: Visibility }>({
    name: 'groups.nesting.children',
    text: `select id, visibility from groups.working_group
           where ($1::uuid is not null and community_id = $1 and parent_id is null) or parent_id = $2::uuid order by id`,
    values: [communityId, groupId],
  });
}
