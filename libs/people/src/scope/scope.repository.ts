import type { Answer, PlaceTitle } from '#kernel';
import type { Tx } from '#platform';

export interface ScopeRow {
  id: string;
  kind: string;
  parentId: string | null;
  path: string[];
  reachedFrom: string[];
  title: PlaceTitle;
  address: string;
  discover: Answer;
  read: Answer;
  write: Answer;
  archivedAt: string | null;
  archivedWith: string | null;
}

const columns = `id, kind, parent_id as "parentId", path, reached_from as "reachedFrom", title, address, discover, read, write,
  archived_at as "archivedAt", archived_with as "archivedWith"`;

/**
 * Holds the parent's audience until the commit: whoever changes the parent's access meanwhile waits, and then finds the
 * new scope among those below. Without it the raise would pass a scope by that is being born.
 */
export async function holdAudience(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'people.scope.hold',
    text: 'select id from platform.audience where id = $1 for share',
    values: [id],
  });
}

/** Takes the audience for a change; a birth below that began earlier is over when this returns. */
export async function lockAudience(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'people.scope.lock',
    text: 'select id from platform.audience where id = $1 for update',
    values: [id],
  });
}

export async function findScope(tx: Tx, id: string): Promise<ScopeRow | null> {
  return tx.queryOne<ScopeRow>({
    name: 'people.scope.find',
    text: `select ${columns} from people.scope where id = $1`,
    values: [id],
  });
}

/** The scope and all below it, those nearer to the root first. */
export async function listSubtree(tx: Tx, id: string): Promise<ScopeRow[]> {
  return tx.query<ScopeRow>({
    name: 'people.scope.subtree',
    text: `select ${columns} from people.scope where id = $1 or path @> array[$1::uuid] order by cardinality(path), id`,
    values: [id],
  });
}

export async function insertScopes(
  tx: Tx,
  scopes: readonly Omit<ScopeRow, 'archivedAt' | 'archivedWith'>[],
): Promise<void> {
  await tx.query({
    name: 'people.scope.insert',
    text: `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
           select * from jsonb_to_recordset($1::jsonb) as s("id" uuid, "kind" text, "parentId" uuid, "path" uuid[],
             "reachedFrom" uuid[], "title" jsonb, "address" text, "discover" text, "read" text, "write" text)`,
    values: [JSON.stringify(scopes)],
  });
}

export async function updateScope(tx: Tx, scope: ScopeRow): Promise<void> {
  await tx.query({
    name: 'people.scope.update',
    text: `update people.scope set reached_from = $2::uuid[], title = $3::jsonb, address = $4, discover = $5, read = $6, write = $7
           where id = $1`,
    values: [
      scope.id,
      scope.reachedFrom,
      JSON.stringify(scope.title),
      scope.address,
      scope.discover,
      scope.read,
      scope.write,
    ],
  });
}

/** Hangs a scope elsewhere; whose grants then reach in is written with `updateScope`. */
export async function moveScope(tx: Tx, scope: ScopeRow): Promise<void> {
  await tx.query({
    name: 'people.scope.move',
    text: 'update people.scope set parent_id = $2, path = $3::uuid[] where id = $1',
    values: [scope.id, scope.parentId, scope.path],
  });
}

/** Closes those of these scopes that are open; returns which. */
export async function archiveScopes(tx: Tx, ids: string[], closing: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'people.scope.archive',
    text: `update people.scope set archived_at = now(), archived_with = $2
           where id = any($1::uuid[]) and archived_at is null returning id`,
    values: [ids, closing],
  });
  return rows.map((row) => row.id);
}

/** Opens what was closed with this scope; returns which. */
export async function reopenScopes(tx: Tx, closing: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'people.scope.reopen',
    text: 'update people.scope set archived_at = null, archived_with = null where archived_with = $1 returning id',
    values: [closing],
  });
  return rows.map((row) => row.id);
}
