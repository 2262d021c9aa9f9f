/**
 * Brings a backup up in an empty database and an empty store. The whole backup is held against its sums before anything is
 * touched; then schema and rows come in one transaction, and the files before its end: either all of it is there, or nothing.
 */
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { migrateWithin, migrationLock, StartError, type FileStore } from '#platform';
import pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { databaseOptions, migrateDatabase } from '../database.js';
import { migrations } from '../migrations/index.js';
import { copied, countOfTables, foreignKeysOf, quoted, steadySession, tablesOf } from './catalogue.js';
import { DamagedBackup, newerThanThis, titleOf, type BackupHead, type BackupTable } from './contents.js';
import { readBackup } from './read-backup.js';
import type { TakenBackup } from './take-backup.js';

export interface RestoreOrder {
  databaseUrl: string;
  store: FileStore;
  path: string;
  schemas: string[];
}

/** Returns what was restored, and how many migrations came after it. */
export async function restoreBackup(order: RestoreOrder): Promise<TakenBackup & { migrated: number }> {
  const restored = await readBackup(order.path);
  mustBeKnown(restored.head);
  if (!(await order.store.isEmpty()))
    throw new StartError(
      `There are files in ${order.store.place} already: restore into an empty place. Nothing was restored.`,
    );
  const source = await new DataSource({
    ...databaseOptions(order.databaseUrl),
    migrations: migrationsOf(restored.head),
    extra: { max: 2, options: steadySession },
  }).initialize();
  try {
    const runner = source.createQueryRunner();
    try {
      await restoreRows(order, source, runner, restored);
    } finally {
      await runner.release();
    }
    const { length: migrated } = await migrateDatabase(order.databaseUrl);
    // without it the first pages are planned as if all tables were empty
    await source.query('analyze');
    return { ...restored, migrated };
  } finally {
    await source.destroy();
  }
}

type Migration = new () => MigrationInterface;
const nameOf = (migration: Migration): string => new migration().name ?? migration.name;

function migrationsOf({ migrations: names }: BackupHead): Migration[] {
  return (migrations as Migration[]).filter((migration) => names.includes(nameOf(migration)));
}

function mustBeKnown(head: BackupHead): void {
  if (migrationsOf(head).length < head.migrations.length) throw newerThanThis(head);
}

async function restoreRows(
  order: RestoreOrder,
  source: DataSource,
  runner: QueryRunner,
  { head, sums }: TakenBackup,
): Promise<void> {
  const client = (await runner.connect()) as pg.PoolClient;
  const kept: string[] = [];
  // A start beside this one waits here, and then finds everything.
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    const tables = await countOfTables(client);
    if (tables > 0)
      throw new StartError(
        `This database holds ${tables} tables already: restore into an empty one. Nothing was restored.`,
      );
    await runner.startTransaction();
    await migrateWithin(source, runner);
    const schema = await emptied(client, order.schemas, head);
    const rows = new Rows(client);
    try {
      await readBackup(order.path, {
        rows: (table, bytes) => rows.take(table, bytes),
        file: (key, content) => keep(order, key, content, kept),
      });
      await rows.end();
    } catch (error) {
      rows.abandon();
      throw error;
    }
    for (const { table, rows: written } of sums.tables)
      if ((rows.counts.get(table) ?? 0) !== written)
        throw new Error(`${rows.counts.get(table) ?? 0} of ${written} rows of ${table} were taken.`);
    await schema.close();
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    for (const key of kept) await order.store.remove(key);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
  }
}

/**
 * Makes the tables ready for rows in any order: without what migrations have put there, and without foreign keys, which come
 * back over all rows at once. An account that owns its tables may do that; to switch the keys off one must be more.
 */
async function emptied(
  client: pg.PoolClient,
  schemas: string[],
  head: BackupHead,
): Promise<{ close(): Promise<void> }> {
  const tables = await tablesOf(client, schemas);
  const shape = (list: BackupTable[]) => list.map((one) => [titleOf(one), [...one.columns].sort()]);
  if (JSON.stringify(shape(tables)) !== JSON.stringify(shape(head.tables)))
    throw new DamagedBackup('its tables are not those that its migrations make');
  const keys = await foreignKeysOf(client, schemas);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  await client.query(`truncate ${tables.map(quoted).join(', ')}`);
  return {
    close: async () => {
      for (const { table, name, definition } of keys)
        await client.query(`alter table ${table} add constraint ${name} ${definition}`);
      for (const one of head.sequences)
        await client.query('select setval($1::regclass, $2::bigint)', [quoted(one), one.last]);
    },
  };
}

/** Rows on their way into the tables, one `COPY` for all pieces of a table. */
class Rows {
  readonly counts = new Map<string, number>();
  private table: BackupTable | undefined;
  private copying: CopyStreamQuery | undefined;
  private failed: Error | undefined;

  constructor(private readonly client: pg.PoolClient) {}

  async take(table: BackupTable, bytes: Buffer): Promise<void> {
    if (table !== this.table) {
      await this.end();
      this.table = table;
      this.copying = this.client.query(copyFrom(`copy ${copied(table)} from stdin`));
      this.copying.on('error', (error: Error) => (this.failed = error));
    }
    const copying = this.copying!;
    await new Promise<void>((resolve, reject) => {
      if (this.failed) return reject(this.failed);
      copying.once('error', reject);
      copying.write(bytes, () => {
        copying.off('error', reject);
        resolve();
      });
    });
  }

  async end(): Promise<void> {
    if (!this.copying || !this.table) return;
    this.copying.end();
    await finished(this.copying);
    this.counts.set(titleOf(this.table), this.copying.rowCount);
    this.copying = undefined;
  }

  /** Breaks a table off in its middle: the connection would otherwise wait for the rest of it. */
  abandon(): void {
    this.copying?.destroy();
  }
}

/** A file lies in pieces of a few megabytes; each is read whole. */
async function keep(
  { store }: RestoreOrder,
  key: string,
  content: AsyncIterable<Buffer>,
  kept: string[],
): Promise<void> {
  const bytes = await buffer(content);
  kept.push(key);
  await store.put(key, bytes);
}
