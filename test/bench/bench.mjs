/**
 * Each hot path of the built api as a ratio to a bare server that does the same work with the same statements and answers
 * the same bytes. The rounds of both are interleaved, so that what else the machine does meets both alike.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform';
import { migrateDatabase } from '../../dist/apps/api/src/database.js';
import { limitOf, mustAnswerAlike } from './alike.mjs';
import { cases, nextOf } from './cases.mjs';
import { measureDelivery } from './delivery.mjs';
import { measureFlood } from './flood.mjs';
import { firstRequests } from './first-request.mjs';
import { missedWorks } from './goals.mjs';
import { measureHall } from './hall.mjs';
import { round } from './load.mjs';
import { atRest, heldAfterStart, idleBytes } from './memory.mjs';
import { measureNotices } from './notices.mjs';
import { keepPages } from './pages.mjs';
import { startApi, startBare } from './processes.mjs';
import { machineOf, Report } from './report.mjs';
import { seed } from './seed.mjs';
import { size } from './seed-ids.mjs';
import { measureTenfold } from './tenfold.mjs';
import { profileOf } from './works.mjs';

/** Fewer rounds are a trial of the benchmark, not a measurement: the page is not written. */
const enoughRounds = 5;
const roundLasts = 800;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    large: { type: 'boolean', default: false },
    // one case by a part of its name, or `hall`: a trial of it alone
    only: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const asked = cases.filter(({ name }) => name.includes(options.only ?? ''));

async function main() {
  const began = Date.now();
  const [loadBefore] = loadavg();
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-bench-'));
  // PostgreSQL may run under an account of its own
  chmodSync(folder, 0o755);
  const servers = {};
  let postgres;
  try {
    postgres = await startEmbeddedPostgres({ dataDirectory: folder, log: () => undefined });
    await migrateDatabase(postgres.url);
    await seed(postgres.url);
    servers.api = await startApi(postgres.url);
    const report = new Report(await machineOf(postgres.url), { rounds, size });
    report.memory = { afterStart: options.only ? null : await atRest(servers.api) };
    const pages = await keepPages(servers.api, folder);
    servers.bare = await startBare(postgres.url, pages);
    servers.oneStatement = await startBare(postgres.url, pages, { BENCH_WRITE: 'one statement' });
    await mustAnswerAlike(servers);
    if (options.only) return await tryOut(servers, report);
    for (const kind of ['api', 'bare']) report.memory[kind] = await idleBytes(servers[kind], kind);
    await measureRequests(servers, report);
    await measureDelivery(servers, report, { databaseUrl: postgres.url, rounds });
    await measureFlood(servers, report, { databaseUrl: postgres.url, rounds, pages });
    await measureHall(servers, report, { rounds });
    await measureNotices(servers, report, { databaseUrl: postgres.url, rounds });
    if (options.large) await measureTenfold(servers, report, { databaseUrl: postgres.url, rounds });
    await servers.api.stop();
    report.memory.held = await heldAfterStart(postgres.url, folder);
    report.profiles = [];
    for (const name of missedWorks(report))
      report.profiles.push({ name, ...(await profileOf(name, postgres.url).catch(unprofiled)) });
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await postgres.stop();
    postgres = undefined;
    report.firstRequests = await firstRequests(folder);
    report.load = [loadBefore, loadavg()[0]];
    report.minutes = (Date.now() - began) / 60_000;
    console.log(report.table());
    if (rounds >= enoughRounds) report.write();
    else console.log(`\nOnly ${rounds} rounds: docs/performance.md stays as it is.`);
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what came, and writes nothing down. */
async function tryOut(servers, report) {
  if (options.only === 'hall') await measureHall(servers, report, { rounds });
  else await measureRequests(servers, report);
  console.log(report.trial());
}

async function measureRequests(servers, report) {
  for (let n = -1; n < rounds; n++) {
    process.stderr.write(n < 0 ? 'warming up ' : `round ${n + 1} of ${rounds} `);
    for (const one of asked) {
      const limit = limitOf(one);
      for (const clients of one.clients ?? [1, 16]) {
        for (const kind of n % 2 === 0 ? ['api', limit] : [limit, 'api']) {
          const result = await round(servers[kind], {
            clients,
            milliseconds: roundLasts,
            next: nextOf(one, kind, clients),
          });
          if (n >= 0) report.add(one.name, clients, kind === 'api' ? 'api' : 'bare', result);
        }
      }
      process.stderr.write('.');
    }
    process.stderr.write('\n');
  }
}

/** What was measured is worth more than one of its explanations: the page says that this one is missing, and the run has failed. */
function unprofiled(error) {
  console.error(error.stack ?? error);
  process.exitCode = 1;
  return { functions: [], packages: [], missing: error.message };
}

await main().catch((error) => {
  console.error(error.stack ?? error);
  process.exitCode = 1;
});
