/** Looks for words everywhere that an installation keeps anything: every column of every table, every file of its folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type pg from 'pg';

/** Where a word was found: `schema.table.column` or the path of a file. */
export interface Finding {
  place: string;
  needle: string;
}

/** Tables of the tests themselves. */
const ours = new Set(['public.test_cast']);

/** Every base table with its columns, as the database itself lists them: a table that nobody thought of is in it. */
async function tables(sql: pg.Pool): Promise<Map<string, string[]>> {
  const { rows } = await sql.query<{ table: string; column: string }>(
    `select c.table_schema || '.' || c.table_name as "table", c.column_name as "column"
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema') order by 1, c.ordinal_position`,
  );
  const found = new Map<string, string[]>();
  for (const { table, column } of rows)
    if (!ours.has(table)) found.set(table, [...(found.get(table) ?? []), column]);
  return found;
}

/** Columns that hold one of the needles, in any case; bytes are looked through as text and as what they spell in hex. */
export async function inTables(sql: pg.Pool, needles: readonly string[]): Promise<Finding[]> {
  const found = new Map<string, Finding>();
  for (const table of (await tables(sql)).keys()) {
    const { rows } = await sql.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue;
        const text = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
        for (const needle of needles) {
          const spelt = needle.toLowerCase();
          if (!text.includes(spelt) && !text.includes(Buffer.from(needle).toString('hex'))) continue;
          const place = `${table}.${column}`;
          found.set(`${place} ${needle}`, { place, needle });
        }
      }
    }
  }
  return [...found.values()];
}

/** Files whose name or bytes hold one of the needles. */
export async function inFiles(folder: string, needles: readonly string[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const needle of needles) {
      if (path.includes(needle) || bytes.includes(needle))
        found.push({ place: relative(folder, path), needle });
    }
  }
  return found;
}

/** `table.column` of every foreign key to a person. */
export async function columnsOfPersons(sql: pg.Pool): Promise<string[]> {
  const { rows } = await sql.query<{ place: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as place
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'people.person'::regclass order by 1`,
  );
  return rows.map((row) => row.place);
}
