/**
 * The people and places that most tests meet, made once through the public doors: two communities, two towns, three groups
 * (public, listed, secret) with the same talk in each, and somebody in every role. A test gets a copy of the result.
 */
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Invitations } from '#people';
import { createApi } from '../../apps/api/src/create-api.js';
import { ways } from './ways.js';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { Casting } from './casting.js';
import type { Recipe } from './database.js';

export { castIds, kinds, tellTales, tokenFor, type CastIds, type Kind } from './cast-names.js';

export const cast: Recipe = {
  name: 'cast',
  madeFrom: [
    'apps/api/src/create-api.ts',
    'apps/api/src/database.ts',
    'apps/api/src/migrations',
    'libs/kernel/src',
    'libs/platform/src',
    'libs/people/src',
    'libs/municipalities/src',
    'libs/discussions/src',
    'libs/groups/src',
    'libs/notices/src',
    'libs/search/src',
    'test/kit/caller.ts',
    'test/kit/cast.ts',
    'test/kit/cast-names.ts',
    'test/kit/casting.ts',
  ],
  async prepare(url) {
    process.env['LOG_LEVEL'] ??= 'error';
    await migrateDatabase(url);
    const app = await createApi({ databaseUrl: url, ...ways });
    const sql = new pg.Pool({ connectionString: url, max: 2 });
    try {
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      await app.get(Invitations).inviteAdministrator('admin@town.example');
      const ids = await new Casting(app, `http://127.0.0.1:${port}`, sql).run();
      await sql.query('create table public.test_cast (ids jsonb)');
      await sql.query('insert into public.test_cast values ($1)', [JSON.stringify(ids)]);
    } finally {
      await sql.end();
      await app.close();
    }
  },
};
