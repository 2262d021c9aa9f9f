/** A register's rows in sets: a file has thousands, and a statement for each would take minutes. */
import type { Tx } from '#platform';
import { spellingKeys } from '../municipality/spelling.policy.js';
import type { Registered } from './register-merge.policy.js';

// Any number that stands for "municipalities are being registered".
const registerLock = 4_711_2028;

/** One at a time makes municipalities out of a register or a form: two would not see each other's codes, names or dyes. */
export async function holdRegister(tx: Tx): Promise<void> {
  await tx.query({
    name: 'municipalities.register.hold',
    text: 'select pg_advisory_xact_lock($1)',
    values: [registerLock],
  });
}

export interface Key {
  country: string;
  register: string;
  code: string;
}

/** Those of these codes that are known, held until the commit. */
export async function registeredOf(tx: Tx, keys: readonly Key[]): Promise<(Registered & Key)[]> {
  return tx.query<Registered & Key>({
    name: 'municipalities.register.known',
    text: `select m.id, m.number, m.slug, m.country, m.register, m.code, m.names, m.local_name as "localName", m.spellings, m.type,
             m.region_id as "regionId", m.latitude, m.longitude, m.population, m.population_year as "populationYear",
             m.population_source as "populationSource", m.letters, m.dye, m.edited, m.version
           from municipalities.municipality m
           join unnest($1::text[], $2::text[], $3::text[]) k(country, register, code) using (country, register, code)
           order by m.id for no key update of m`,
    values: [keys.map((key) => key.country), keys.map((key) => key.register), keys.map((key) => key.code)],
  });
}

export async function nextNumbers(tx: Tx, count: number): Promise<number[]> {
  const rows = await tx.query<{ number: number }>({
    name: 'municipalities.register.numbers',
    text: `select nextval(pg_get_serial_sequence('municipalities.municipality', 'number'))::int as number
           from generate_series(1, $1::int)`,
    values: [count],
  });
  return rows.map((row) => row.number).sort((a, b) => a - b);
}

const columns = `"id" uuid, "number" int, "slug" text, "country" text, "register" text, "code" text, "names" jsonb,
  "localName" text, "spellings" text[], "folded" text[], "type" text, "regionId" uuid, "latitude" float8, "longitude" float8,
  "population" int, "populationYear" int, "populationSource" text, "letters" text, "dye" int, "version" int`;

export interface RegisteredRow extends Registered, Key {
  folded: string[];
}

export async function insertRegistered(tx: Tx, rows: readonly RegisteredRow[]): Promise<void> {
  await tx.query({
    name: 'municipalities.register.insert',
    text: `insert into municipalities.municipality (id, number, slug, country, register, code, names, local_name, spellings, folded,
             type, region_id, latitude, longitude, population, population_year, population_source, letters, dye, motif)
           select "id", "number", "slug", "country", "register", "code", "names", "localName", "spellings", "folded", "type", "regionId",
             "latitude", "longitude", "population", "populationYear", "populationSource", "letters", "dye", "dye"
           from jsonb_to_recordset($1::jsonb) as r(${columns})`,
    values: [JSON.stringify(rows)],
  });
}

export async function updateRegistered(tx: Tx, rows: readonly RegisteredRow[]): Promise<void> {
  await tx.query({
    name: 'municipalities.register.update',
    text: `update municipalities.municipality m set slug = r."slug", names = r."names", local_name = r."localName",
             spellings = r."spellings", folded = r."folded", type = r."type", region_id = r."regionId", latitude = r."latitude",
             longitude = r."longitude", population = r."population", population_year = r."populationYear",
             population_source = r."populationSource", letters = r."letters", version = m.version + 1, changed_at = now()
           from jsonb_to_recordset($1::jsonb) as r(${columns}) where m.id = r."id"`,
    values: [JSON.stringify(rows)],
  });
}

/** Puts the keys by which these municipalities are found in the place of their older ones. */
export async function replaceSpellings(
  tx: Tx,
  towns: readonly { id: string; names: Readonly<Record<string, string>>; spellings: readonly string[] }[],
): Promise<void> {
  await tx.query({
    name: 'municipalities.spelling.delete',
    text: 'delete from municipalities.spelling where municipality_id = any($1::uuid[])',
    values: [towns.map((town) => town.id)],
  });
  const keys = towns.flatMap(({ id, names, spellings }) =>
    spellingKeys(names, spellings).map((one) => ({ id, ...one })),
  );
  await tx.query({
    name: 'municipalities.spelling.insert',
    text: `insert into municipalities.spelling (municipality_id, key, whole)
           select * from unnest($1::uuid[], $2::text[], $3::boolean[])`,
    values: [keys.map((one) => one.id), keys.map((one) => one.key), keys.map((one) => one.whole)],
  });
}
