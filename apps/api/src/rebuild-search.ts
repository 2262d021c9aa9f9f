/** `npm run search:rebuild`: writes the index of the search anew, while the house is open, and says how far it is. */
import { NestFactory } from '@nestjs/core';
import { Configuration, JsonLog, startEmbeddedPostgres } from '#platform';
import { SearchBuilding } from '#search';
import { ApiModule } from './api.module.js';
import { migrateDatabase } from './database.js';

/** Tells how many subjects of each kind were written, whenever some were. */
export async function rebuildSearch(say: (line: string) => void): Promise<void> {
  const configuration = new Configuration();
  const embedded = configuration.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory: configuration.dataDirectory, log: () => undefined });
  try {
    const databaseUrl = configuration.databaseUrl ?? embedded!.url;
    await migrateDatabase(databaseUrl);
    const app = await NestFactory.createApplicationContext(ApiModule.over({ databaseUrl, databasePool: 2 }), {
      logger: new JsonLog('warn'),
      abortOnError: false,
    });
    try {
      await app.get(SearchBuilding).build(({ kind, done, all }) => say(`${kind}\t${done} of ${all}`));
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  const began = Date.now();
  try {
    await rebuildSearch((line) => console.log(line));
    console.error(`The index of the search is whole: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    process.exit(0);
  } catch (error) {
    const { name, message } = error as Error;
    console.error(name === 'StartError' ? message : error);
    process.exit(1);
  }
}
