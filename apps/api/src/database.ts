/** The database of a process: migrated on the way in. */
import { dataSourceOptions, migrate, StartError } from '#platform';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { entities } from './rooms.js';

/** What TypeORM is given, here and for the generation of migrations. */
export function databaseOptions(url: string, pool?: number): DataSourceOptions {
  return dataSourceOptions({ url, entities, migrations, ...(pool ? { pool } : {}) });
}

/** Brings a database to the newest migration; says in one line what is wrong with one that cannot be used. */
export async function migrateDatabase(url: string): Promise<string[]> {
  try {
    return await migrate(url, migrations);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      throw new StartError('The account of DATABASE_URL may not create schemas and tables in its database.');
    }
    throw error;
  }
}
