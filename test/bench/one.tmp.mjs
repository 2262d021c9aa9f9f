import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';
import { migrateDatabase } from '../../dist/apps/api/src/database.js';
import { cases, nextOf } from './cases.mjs';
import { round } from './load.mjs';
import { startApi, startBare } from './processes.mjs';
import { seed } from './seed.mjs';
const folder = process.env.FOLDER ?? mkdtempSync(join(tmpdir(), 'gh-one-'));
chmodSync(folder, 0o755);
const pgs = await startEmbeddedPostgres({ dataDirectory: folder, log: () => undefined });
await migrateDatabase(pgs.url);
await seed(pgs.url);
const flags = process.env.COUNT ? ['--import', '/tmp/w/count.mjs'] : [];
const servers = { api: await startApi(pgs.url, flags), bare: await startBare(pgs.url) };
if (process.env.COUNT) servers.api.child.stderr.on('data', (d) => process.stderr.write(d));
const wanted = process.argv[2];
const one = cases.find((c) => c.name.includes(wanted));
const sums = {};
for (let n = -1; n < Number(process.argv[3] ?? 5); n++)
  for (const kind of n % 2 ? ['api', 'bare'] : ['bare', 'api']) {
    if (process.env.COUNT && kind === 'api') servers.api.child.kill('SIGUSR2');
    const r = await round(servers[kind], { clients: 16, milliseconds: 1500, next: nextOf(one, kind, 16) });
    if (process.env.COUNT && kind === 'api') {
      servers.api.child.kill('SIGUSR2');
      await new Promise((r) => setTimeout(r, 300));
    }
    if (n >= 0) (sums[kind] ??= []).push(r);
  }
console.log(Object.keys(sums.api[0]));
for (const kind of ['api', 'bare'])
  console.log(
    kind,
    JSON.stringify(
      sums[kind].map((r) => ({
        n: r.requests ?? r.count ?? r.answers?.length,
        cpu: Math.round(r.cpu),
        ...Object.fromEntries(Object.entries(r).filter(([, v]) => typeof v === 'number')),
      })),
    ),
  );
await servers.api.stop();
await servers.bare.stop();
await pgs.stop();
