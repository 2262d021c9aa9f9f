/** `--large`: the same requests over ten times the talk, in a database of its own beside the usual one. */
import pg from 'pg';
import { migrateDatabase } from '../../dist/apps/api/src/database.js';
import { cases, nextOf } from './cases.mjs';
import { round } from './load.mjs';
import { startApi } from './processes.mjs';
import { seed } from './seed.mjs';
import { size } from './seed-ids.mjs';

export const times = 10;
const clients = 16;
const roundLasts = 800;

/** CPU per request of both, the api's own; what the database takes shows in the requests per second. */
export async function measureTenfold(servers, report, { databaseUrl, rounds }) {
  process.stderr.write(`ten times the talk: seeding\n`);
  await create(databaseUrl);
  const url = tenfoldOf(databaseUrl);
  await migrateDatabase(url);
  await seed(url, size.threads * times);
  const tenfold = await startApi(url);
  try {
    const both = { usual: servers.api, tenfold };
    for (let n = -1; n < rounds; n++) {
      process.stderr.write(`ten times the talk: ${n < 0 ? 'warming up' : `round ${n + 1} of ${rounds}`}\n`);
      for (const one of cases) {
        if (one.payloads('api')(0).path || one.limit) continue;
        for (const kind of n % 2 === 0 ? ['usual', 'tenfold'] : ['tenfold', 'usual']) {
          const next = nextOf(one, 'api', clients);
          const result = await round(both[kind], { clients, milliseconds: roundLasts, next });
          if (n >= 0) report.addTenfold(one.name, kind, result);
        }
      }
    }
  } finally {
    await tenfold.stop();
  }
}

/** Where the tenfold talk stands, beside the usual one. */
export function tenfoldOf(databaseUrl) {
  const url = new URL(databaseUrl);
  url.pathname = '/tenfold';
  return url.href;
}

async function create(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create database tenfold template template0');
  await client.end();
}
