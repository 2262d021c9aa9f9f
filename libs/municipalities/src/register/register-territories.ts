/** The territories that a register's rows lie in: found, adopted, made or renamed. */
import { fold, newId, type Labels } from '#kernel';
import type { Tx } from '#platform';
import { TerritoryKind } from '../municipality/municipality-kind.type.js';
import { countryOf } from '../territory/territory.repository.js';

export interface TerritoryRow {
  country: string;
  register: string;
  code: string;
  kind: TerritoryKind;
  /** false where the row of a municipality only names what it lies in: its kind is then a guess */
  sure: boolean;
  names: Labels;
  /** code of the territory above; null: the country */
  above: string | null;
}

export type Written = 'created' | 'changed' | 'unchanged';

interface Known {
  id: string;
  code: string;
  kind: TerritoryKind;
  names: Labels;
  parentId: string | null;
}

// Two of one name are common among these, so that a name given by hand does not say which one was meant.
const oftenNamesakes = new Set<TerritoryKind>([TerritoryKind.POWIAT, TerritoryKind.DEVELOPMENT_REGION]);

/** Writes these territories of one register, and gives back their ids by code, and what was done to each. */
export async function writeTerritories(
  tx: Tx,
  rows: readonly TerritoryRow[],
): Promise<Map<string, { id: string; written: Written }>> {
  const done = new Map<string, { id: string; written: Written }>();
  const [first] = rows;
  if (!first) return done;
  const countryId = await countryOf(tx, first.country);
  for (const level of [rows.filter((row) => row.above === null), rows.filter((row) => row.above !== null)]) {
    const known = await knownOf(tx, first, level);
    for (const row of level) {
      const parentId = row.above === null ? countryId : done.get(row.above)!.id;
      const found = known.get(row.code) ?? (await adoptable(tx, row));
      done.set(row.code, found ? await rewrite(tx, row, found, parentId) : await insert(tx, row, parentId));
    }
  }
  return done;
}

async function knownOf(
  tx: Tx,
  { country, register }: TerritoryRow,
  rows: readonly TerritoryRow[],
): Promise<Map<string, Known>> {
  const known = await tx.query<Known>({
    name: 'municipalities.territory.codes',
    text: `select id, code, kind, names, parent_id as "parentId" from municipalities.territory
           where country = $1 and register = $2 and code = any($3::text[])`,
    values: [country, register, rows.map((row) => row.code)],
  });
  return new Map(known.map((one) => [one.code, one]));
}

/** A region that somebody named before the register came: it is the same place, and gets its code. */
async function adoptable(tx: Tx, row: TerritoryRow): Promise<Known | null> {
  if (oftenNamesakes.has(row.kind)) return null;
  return tx.queryOne<Known>({
    name: 'municipalities.territory.adoptable',
    text: `select id, code, kind, names, parent_id as "parentId" from municipalities.territory
           where country = $1 and kind = 'REGION' and code is null and folded = any($2::text[]) limit 1`,
    values: [row.country, Object.values(row.names).map(fold)],
  });
}

async function rewrite(
  tx: Tx,
  row: TerritoryRow,
  known: Known,
  parentId: string,
): Promise<{ id: string; written: Written }> {
  const names = { ...known.names, ...row.names };
  const kind = row.sure || known.code === null ? row.kind : known.kind;
  const isSame =
    known.code !== null &&
    known.kind === kind &&
    known.parentId === parentId &&
    Object.entries(row.names).every(([language, name]) => known.names[language] === name);
  if (isSame) return { id: known.id, written: 'unchanged' };
  await tx.query({
    name: 'municipalities.territory.rewrite',
    text: `update municipalities.territory set register = $2, code = $3, kind = $4, names = $5, folded = $6, parent_id = $7
           where id = $1`,
    values: [known.id, row.register, row.code, kind, names, fold(Object.values(row.names).at(-1)!), parentId],
  });
  return { id: known.id, written: 'changed' };
}

async function insert(
  tx: Tx,
  row: TerritoryRow,
  parentId: string,
): Promise<{ id: string; written: Written }> {
  const id = newId();
  await tx.query({
    name: 'municipalities.territory.insert-coded',
    text: `insert into municipalities.territory (id, kind, country, register, code, folded, names, parent_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      id,
      row.kind,
      row.country,
      row.register,
      row.code,
      fold(Object.values(row.names).at(-1)!),
      row.names,
      parentId,
    ],
  });
  return { id, written: 'created' };
}
