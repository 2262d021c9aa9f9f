/** The installation that the settings name, for a command beside it: its database, started for the while where it does not run. */
import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Configuration, fileStoreOf, startEmbeddedPostgres, StartError, type FileStore } from '#platform';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../rooms.js';

// From dist/apps/api/src/backup or apps/api/src/backup (tests): the repository's top is where package.json stands.
const top = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../../../../' : '../../../../', import.meta.url),
);

export interface House {
  databaseUrl: string;
  store: FileStore;
  dataDirectory: string;
  /** the schemas of the rooms */
  schemas: string[];
  /** the version of this program */
  product: string;
  path: string;
}

/** @param asked standing: where there is none, none is made */
export async function inTheHouse<T>(
  path: string,
  work: (house: House) => Promise<T>,
  asked: { standing: boolean },
): Promise<T> {
  const configuration = new Configuration();
  const { dataDirectory } = configuration;
  const place = join(dataDirectory, 'postgres');
  if (asked.standing && !configuration.databaseUrl && !lstatSync(place, { throwIfNoEntry: false }))
    throw new StartError(`There is no Guildhall in ${dataDirectory}: set GUILDHALL_DATA, or DATABASE_URL.`);
  const embedded = configuration.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory, log: () => undefined });
  try {
    const databaseUrl = configuration.databaseUrl ?? embedded!.url;
    const store = fileStoreOf(configuration);
    return await work({ databaseUrl, store, dataDirectory, path: resolve(path), ...ofProduct() });
  } finally {
    await embedded?.stop();
  }
}

/** What this program is, whatever installation it works on. */
export function ofProduct(): { schemas: string[]; product: string } {
  const tables = getMetadataArgsStorage().filterTables(entities as never[]);
  const { version } = JSON.parse(readFileSync(`${top}package.json`, 'utf8')) as { version: string };
  return { schemas: [...new Set(tables.map((table) => table.schema!))].sort(), product: version };
}
