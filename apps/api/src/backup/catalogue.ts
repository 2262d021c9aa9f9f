/** What PostgreSQL knows of the product's tables. All names come quoted: they are put into statements. */
import pg from 'pg';
import type { BackupTable } from './contents.js';

/**
 * A connection whose text of a value is the same everywhere. Whatever a server or an account sets for impatient requests does not
 * count here: a table may take minutes.
 */
export const steadySession = [
  'TimeZone=UTC',
  'DateStyle=ISO',
  'IntervalStyle=postgres',
  'extra_float_digits=1',
  'bytea_output=hex',
  'statement_timeout=0',
  'lock_timeout=0',
  'idle_in_transaction_session_timeout=0',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

type Connection = Pick<pg.Client, 'query'>;

/** Where the product's tables are: the schemas of its rooms, and the list of its migrations. */
const ofProduct = (schema: string, name: string, migrations: string) =>
  `(${schema} = any($1) or (${schema} = 'public' and ${name} = '${migrations}'))`;

export async function tablesOf(connection: Connection, schemas: string[]): Promise<BackupTable[]> {
  const { rows } = await connection.query<BackupTable>(
    `select n.nspname as schema, c.relname as name,
            (select json_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ofProduct('n.nspname', 'c.relname', 'migration')}
     order by 1, 2`,
    [schemas],
  );
  return rows;
}

export async function sequencesOf(
  connection: Connection,
  schemas: string[],
): Promise<{ schema: string; name: string; last: string }[]> {
  const { rows } = await connection.query<{ schema: string; name: string; last: string }>(
    `select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
     where last_value is not null and ${ofProduct('schemaname', 'sequencename', 'migration_id_seq')}
     order by 1, 2`,
    [schemas],
  );
  return rows;
}

/** How many tables and the like stand in a database, beside PostgreSQL's own and those of its extensions. */
export async function countOfTables(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
       and not exists (select from pg_depend d
                       where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`,
  );
  return rows[0]!.n;
}

export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

export async function foreignKeysOf(connection: Connection, schemas: string[]): Promise<ForeignKey[]> {
  const { rows } = await connection.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any($1)
     order by 1, 2`,
    [schemas],
  );
  return rows;
}

export const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

/** A table with its columns, as COPY names it. */
export const copied = (table: BackupTable): string =>
  `${quoted(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
