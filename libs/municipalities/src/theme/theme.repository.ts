import type { Labels } from '#kernel';
import type { Sql, Tx } from '#platform';

const columns = `t.id, t.number, t.key, t.parent_id as "parentId", t.labels, t.retired_at is not null as retired, t.version`;
const order = 't.position, t.number';

/** Those that are offered, in their order; where asked, the retired ones too. */
export function allThemes(withRetired: boolean): Sql {
  return {
    name: 'municipalities.theme.list',
    text: `select ${columns} from municipalities.theme t where $1 or t.retired_at is null order by ${order}`,
    values: [withRetired],
  };
}

/** These themes in the order of the vocabulary, the retired ones too. */
export function themesById(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.theme.ids',
    text: `select ${columns} from municipalities.theme t where t.id = any($1::uuid[]) order by ${order}`,
    values: [ids],
  };
}

export interface LockedTheme {
  version: number;
  retired: boolean;
}

export async function lockTheme(tx: Tx, id: string): Promise<LockedTheme | null> {
  return tx.queryOne<LockedTheme>({
    name: 'municipalities.theme.lock',
    text: 'select version, retired_at is not null as retired from municipalities.theme where id = $1 for update',
    values: [id],
  });
}

/** At the end of the list. Null where another theme has the key already. */
export async function insertTheme(
  tx: Tx,
  row: { id: string; key: string; parentId: string | null; labels: Labels },
): Promise<{ id: string } | null> {
  return tx.queryOne<{ id: string }>({
    name: 'municipalities.theme.insert',
    text: `insert into municipalities.theme (id, key, parent_id, labels, position)
           select $1, $2, $3, $4, coalesce(max(position), 0) + 1 from municipalities.theme
           on conflict (key) do nothing returning id`,
    values: [row.id, row.key, row.parentId, row.labels],
  });
}

export async function updateLabels(tx: Tx, id: string, labels: Labels): Promise<void> {
  await tx.query({
    name: 'municipalities.theme.rename',
    text: 'update municipalities.theme set labels = $2, version = version + 1 where id = $1',
    values: [id, labels],
  });
}

export async function updateRetired(tx: Tx, id: string, retired: boolean): Promise<void> {
  await tx.query({
    name: 'municipalities.theme.retire',
    text: `update municipalities.theme set retired_at = case when $2 then now() end, version = version + 1 where id = $1`,
    values: [id, retired],
  });
}
