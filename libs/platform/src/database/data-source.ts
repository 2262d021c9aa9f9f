/** How every process opens its database: the same settings for api, worker, migrations and tests. */
import { DataSource, MigrationExecutor, type DataSourceOptions, type QueryRunner } from 'typeorm';

type Migrations = NonNullable<DataSourceOptions['migrations']>;

interface DatabaseSettings {
  url: string;
  pool?: number;
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations?: Migrations;
}

/** Options for TypeORM. Sessions run in UTC, because timestamps are read as text. */
export function dataSourceOptions(settings: DatabaseSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    migrations: settings.migrations ?? [],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    applicationName: 'guildhall',
    // BEGIN travels with the first statement and the flush with COMMIT: a third fewer round trips in a write.
    extra: {
      max: settings.pool ?? 10,
      pipeline: true,
      // With a slow database a request fails in time instead of waiting for a connection without end.
      connectionTimeoutMillis: 15_000,
      options: '-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000 -c statement_timeout=30000',
    },
  } as DataSourceOptions;
}

/**
 * Any number that stands for "Guildhall migrates"; two starting processes would otherwise run the same migration. Who reads
 * the tables for long holds it shared: a migration that waited for them behind its own lock would hold up everybody else.
 */
export const migrationLock = 4_711_2026;

/** Brings a database to the newest migration, one process at a time. Returns the names of those that ran. */
export async function migrate(url: string, migrations: Migrations): Promise<string[]> {
  const source = await new DataSource({
    // no entities: what a migration does stands in it, and what TypeORM would make of them all takes time and memory
    ...dataSourceOptions({ url, entities: [], migrations }),
    extra: { max: 3, options: '-c TimeZone=UTC' },
  } as DataSourceOptions).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** Runs migrations inside the transaction that is open on this connection. Whoever calls holds the migration lock. */
export async function migrateWithin(source: DataSource, runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = 'none';
  await executor.executePendingMigrations();
}
