/**
 * Each hot path of the built api as a ratio to a bare server that does the same work with the same statements and answers
 * the same bytes. The rounds of both are interleaved, so that what else the machine does meets both alike.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform';
import { migrateDatabase } from '../../dist/apps/api/src/database.js';
import { bytesOf, cases, nextOf, writing } from './cases.mjs';
import { Audience, deliveryRound, idleRound } from './delivery.mjs';
import { Connection, round, visit } from './load.mjs';
import { measureNotices } from './notices.mjs';
import { startApi, startBare } from './processes.mjs';
import { profile } from './profile.mjs';
import { machineOf, Report } from './report.mjs';
import { seed } from './seed.mjs';
import { personId, publicPage, size, threadId } from './seed-ids.mjs';

/** Fewer rounds are a trial of the benchmark, not a measurement: the page is not written. */
const enoughRounds = 5;
const roundLasts = 800;
const postsPerDeliveryRound = 30;
const audienceSize = 500;
const idleSockets = 2000;

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, large: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);
const deliveryThread = { api: threadId(18), bare: threadId(38) };

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
    const afterStart = servers.api.memory();
    servers.bare = await startBare(postgres.url, await keptPage(servers.api, folder));
    await mustAnswerAlike(servers);
    const report = new Report(await machineOf(postgres.url), {
      rounds,
      size,
      audienceSize,
    });
    report.memory = { afterStart };
    for (const kind of ['api', 'bare'])
      report.memory[kind] = await idleRound(servers[kind], kind, deliveryThread[kind], idleSockets);
    await measureRequests(servers, report);
    await measureDelivery(servers, report);
    await measureNotices(servers, report, { databaseUrl: postgres.url, rounds });
    await servers.api.stop();
    report.profiles = [];
    for (const name of report.slowest(3)) {
      const one = cases.find((other) => other.name === name);
      const shares = await profile(postgres.url, { clients: 16, next: nextOf(one, 'api', 16) });
      report.profiles.push({ name, ...shares });
    }
    report.load = [loadBefore, loadavg()[0]];
    report.minutes = (Date.now() - began) / 60_000;
    report.idleSockets = idleSockets;
    console.log(report.table());
    if (options.large) console.log('\nThe talk was ten times larger: docs/performance.md stays as it is.');
    else if (rounds >= enoughRounds) report.write();
    else console.log(`\nOnly ${rounds} rounds: docs/performance.md stays as it is.`);
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureRequests(servers, report) {
  for (let n = -1; n < rounds; n++) {
    process.stderr.write(n < 0 ? 'warming up ' : `round ${n + 1} of ${rounds} `);
    for (const one of cases) {
      for (const clients of one.clients ?? [1, 16]) {
        for (const kind of inTurn(n)) {
          const result = await round(servers[kind], {
            clients,
            milliseconds: roundLasts,
            next: nextOf(one, kind, clients),
          });
          if (n >= 0) report.add(one.name, clients, kind, result);
        }
      }
      process.stderr.write('.');
    }
    process.stderr.write('\n');
  }
}

async function measureDelivery(servers, report) {
  const audiences = {};
  for (const kind of ['api', 'bare']) {
    audiences[kind] = await Audience.gather(servers[kind], kind, deliveryThread[kind], audienceSize);
  }
  for (let n = -1; n < rounds; n++) {
    process.stderr.write(n < 0 ? 'delivery: warming up\n' : `delivery: round ${n + 1} of ${rounds}\n`);
    for (const kind of inTurn(n)) {
      const result = await deliveryRound(servers[kind], audiences[kind], {
        posts: postsPerDeliveryRound,
        next: () => bytesOf(writing(deliveryThread[kind], 1)),
      });
      if (n >= 0) report.addDelivery(kind, result);
    }
  }
  mustBeAlike('frame', ...['api', 'bare'].map((kind) => timeless(audiences[kind].frame.toString().slice(2))));
  for (const audience of Object.values(audiences)) audience.leave();
}

/** The public page as the api packs it, in a file. */
async function keptPage(api, folder) {
  const connection = new Connection(api.port);
  const bytes = await connection.ask(visit(publicPage));
  connection.close();
  const file = join(folder, 'page.br');
  writeFileSync(file, bytes);
  return file;
}

const inTurn = (n) => (n % 2 === 0 ? ['api', 'bare'] : ['bare', 'api']);

/** A ratio between servers that say different things would mean nothing. */
async function mustAnswerAlike(servers) {
  for (const one of cases) {
    // the bare server was given the bytes of a page
    if (one.payloads('api')(0).path) continue;
    for (const i of [0, 7]) {
      const answers = [];
      for (const kind of ['api', 'bare']) {
        const connection = new Connection(servers[kind].port);
        // Apollo ends its answers with a line break.
        const body = (await connection.ask(nextOf(one, kind, 16)(i))).toString().trimEnd();
        connection.close();
        if (!body.includes('"id"') || body.includes('"errors"'))
          throw new Error(`${one.name} gave no answer: ${body}`);
        answers.push(one.fresh ? timeless(body) : body);
      }
      mustBeAlike(one.name, ...answers);
    }
  }
}

function mustBeAlike(what, api, bare) {
  if (api === bare) return;
  const at = [...api].findIndex((letter, i) => letter !== bare[i]);
  const around = (text) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(
    `The two servers differ in "${what}" (${api.length} and ${bare.length} letters):\n${around(api)}\n${around(bare)}`,
  );
}

/** Ids, numbers and times of a new post are its own: the rest, and the order of all, must be the same. */
function timeless(json) {
  return json
    .replaceAll(personId(1), 'the writer')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
    .replace(/"(n|number|from|to)":\d+/g, '"$1":0');
}

await main().catch((error) => {
  console.error(error.stack ?? error);
  process.exitCode = 1;
});
