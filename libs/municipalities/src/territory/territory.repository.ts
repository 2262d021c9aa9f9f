import { fold, newId } from '#kernel';
import type { Tx } from '#platform';

/** The id of a country's row, made when it is first needed. */
export function countryOf(tx: Tx, country: string): Promise<string> {
  return territory(tx, {
    kind: 'COUNTRY',
    country,
    folded: country.toLowerCase(),
    names: {},
    parentId: null,
  });
}

/** The id of a region by its name, however it is spelt; made when it is first needed. */
export async function regionOf(tx: Tx, country: string, name: string, language: string): Promise<string> {
  const known = await tx.query<{ id: string; kind: string }>({
    name: 'municipalities.territory.named',
    text: `select id, kind from municipalities.territory where country = $1 and folded = $2 and kind <> 'COUNTRY'`,
    values: [country, fold(name)],
  });
  // Of a name that several bear, only the one of the widest kind is meant by it alone: two powiats are called "brzeski".
  const [only, ...others] = known.filter(({ kind }) => kind !== 'POWIAT' || known.length === 1);
  if (only && others.length === 0) return only.id;
  const parentId = await countryOf(tx, country);
  return territory(tx, {
    kind: 'REGION',
    country,
    folded: fold(name),
    names: { [language]: name },
    parentId,
  });
}

async function territory(
  tx: Tx,
  row: {
    kind: string;
    country: string;
    folded: string;
    names: Record<string, string>;
    parentId: string | null;
  },
): Promise<string> {
  const born = await tx.queryOne<{ id: string }>({
    name: 'municipalities.territory.insert',
    text: `insert into municipalities.territory (id, kind, country, folded, names, parent_id) values ($1, $2, $3, $4, $5, $6)
           on conflict (country, kind, folded) where code is null do nothing returning id`,
    values: [newId(), row.kind, row.country, row.folded, row.names, row.parentId],
  });
  if (born) return born.id;
  const known = await tx.queryOne<{ id: string }>({
    name: 'municipalities.territory.find',
    text: `select id from municipalities.territory where country = $1 and kind = $2 and folded = $3 and code is null`,
    values: [row.country, row.kind, row.folded],
  });
  return known!.id;
}
