/** A database with the demo community in it, as a first start leaves it. */
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../../apps/api/src/create-api.js';
import { ways } from './ways.js';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { loadDemo } from '../../apps/api/src/demo/load-demo.js';
import type { Recipe } from './database.js';

export const demoRecipe: Recipe = {
  name: 'demo',
  madeFrom: [
    'apps/api/src',
    'demo',
    'libs/kernel/src',
    'libs/platform/src',
    'libs/people/src',
    'libs/municipalities/src',
    'libs/discussions/src',
    'libs/documents/src',
    'libs/groups/src',
    'libs/outcomes/src',
    'libs/meetings/src',
    'libs/practices/src',
    'libs/notices/src',
    'libs/search/src',
    'test/kit/demo-recipe.ts',
  ],
  prepare: async (url) => {
    await migrateDatabase(url);
    await withApi(url, (app) => loadDemo(app, () => undefined));
  },
};

/** Runs something with an api that does not listen, as the start does before it opens the doors. */
export async function withApi<T>(
  databaseUrl: string,
  work: (app: NestExpressApplication) => Promise<T>,
): Promise<T> {
  process.env['LOG_LEVEL'] ??= 'error';
  const app = await createApi({ databaseUrl, ...ways });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
