/** What a database and a folder hold, asked without any of the code that backs them up. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFiles, type FileStore } from '#platform';
import pg from 'pg';
import { ofProduct } from '../../apps/api/src/backup/in-the-house.js';
import { restoreBackup } from '../../apps/api/src/backup/restore-backup.js';
import { takeBackup, type TakenBackup } from '../../apps/api/src/backup/take-backup.js';
import { TestDatabase, type FreshDatabase } from './database.js';

export const storeOf = (folder: string): FileStore => new DiskFiles(folder);

/** An installation without processes: a database and a folder. */
export interface Ground {
  database: FreshDatabase;
  folder: string;
}

export async function emptyGround(): Promise<Ground> {
  return { database: await TestDatabase.empty(), folder: mkdtempSync(join(tmpdir(), 'guildhall-ground-')) };
}

export async function clear({ database, folder }: Ground): Promise<void> {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}

export function backUp(
  { database, folder }: Ground,
  path: string,
  store = storeOf(folder),
): Promise<TakenBackup> {
  return takeBackup({ databaseUrl: database.url, store, path, ...ofProduct() });
}

export function restore(path: string, { database, folder }: Ground, store = storeOf(folder)) {
  return restoreBackup({ databaseUrl: database.url, store, path, ...ofProduct() });
}

/** Every row of every table as text, in an order of its own; the tests' own table aside. */
export async function rowsOf(url: string): Promise<Record<string, string[]>> {
  return asking(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'test_cast'`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      found[name] = rows.map(({ row }) => row).sort();
    }
    return found;
  });
}

export async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every file of a folder, with the sum of its bytes. */
export function filesOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const path of readdirSync(join(folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join(folder, path)).isFile())
      found[path] = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
  }
  return found;
}

/** How many tables of anybody's there are. */
export async function tableCount(url: string): Promise<number> {
  return Object.keys(await rowsOf(url)).length;
}
