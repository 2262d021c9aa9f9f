/** /health/ready over a PostgreSQL of its own that is frozen, ended, set back and kept busy: it says what is true, and comes back. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import pg from 'pg';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { ApiProcess, WorkerProcess } from '../kit/api-process.js';
import { freePort } from '../kit/ports.js';
import { until } from '../kit/watching.js';

const folder = mkdtempSync(join(tmpdir(), 'guildhall-ready-'));
chmodSync(folder, 0o755);
let postgres: EmbeddedPostgres;
let sql: pg.Client;
let door: Server;
let api: ApiProcess;
let worker: WorkerProcess;
let workersPort: number;

/** It takes another port at each start, so that the address of the processes is a door that leads to wherever it is. */
async function startPostgres(): Promise<void> {
  postgres = await startEmbeddedPostgres({ dataDirectory: folder, log: () => undefined, durability: 'off' });
  sql = new pg.Client({ connectionString: postgres.url });
  sql.on('error', () => undefined);
  await sql.connect();
}

beforeAll(async () => {
  await startPostgres();
  await migrateDatabase(postgres.url);
  door = createServer((near) => {
    const far = connect(Number(new URL(postgres.url).port), '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const url = new URL(postgres.url);
  url.port = String((door.address() as AddressInfo).port);
  workersPort = await freePort();
  api = await ApiProcess.start(url.href, { settings: { DATABASE_POOL: '2' } });
  const settings = { DATABASE_URL: url.href, GUILDHALL_DEMO: 'false', METRICS_PORT: String(workersPort) };
  worker = await WorkerProcess.from([])(settings);
}, 120_000);

afterAll(async () => {
  await Promise.all([api?.kill(), worker?.kill()]);
  await sql?.end().catch(() => undefined);
  door?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

async function ask(path = '/health/ready', url = api.url): Promise<[number, { database?: string }]> {
  const answer = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(6000) });
  return [answer.status, (await answer.json()) as { database?: string }];
}
const workers = () => ask('/health/ready', `http://127.0.0.1:${workersPort}`);
const isReady = async (): Promise<boolean> => (await ask())[0] === 200 && (await workers())[0] === 200;
const unreachable = [503, { status: 'unavailable', database: 'unreachable' }];
const behind = [503, { status: 'unavailable', database: 'behind' }];

it('is ready over a database that answers', async () => {
  expect(await ask()).toEqual([200, { status: 'ok', database: 'ok' }]);
  expect(await workers()).toEqual([200, { status: 'ok', database: 'ok' }]);
});

it('is not while PostgreSQL is frozen, says so in time, and is again afterwards', async () => {
  const postmaster = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0];
  const { rows } = await sql.query<{ pid: number }>('select pid from pg_stat_activity');
  const frozen = [Number(postmaster), ...rows.map(({ pid }) => pid)];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  try {
    expect(await ask()).toEqual(unreachable);
    expect(await workers()).toEqual(unreachable);
    // The new connection that it tries meets a frozen postmaster.
    expect(await ask()).toEqual(unreachable);
    expect(await ask('/health/live')).toEqual([200, { status: 'ok' }]);
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  }
  await until(isReady);
}, 30_000);

it('is not while PostgreSQL is down, and is again when it is back', async () => {
  await sql.end();
  await postgres.stop();
  expect(await ask()).toEqual(unreachable);
  expect(await workers()).toEqual(unreachable);
  expect(api.isOver || worker.isOver).toBe(false);
  await startPostgres();
  await until(isReady);
}, 60_000);

it('is not where migrations are missing', async () => {
  const { rows } = await sql.query(
    'delete from migration where id = (select max(id) from migration) returning *',
  );
  expect([await ask(), await workers()]).toEqual([behind, behind]);
  const { timestamp, name } = rows[0] as { timestamp: string; name: string };
  await sql.query('insert into migration (timestamp, name) values ($1, $2)', [timestamp, name]);
  expect(await isReady()).toBe(true);
  await sql.query('alter table migration rename to migration_away');
  expect([await ask(), await workers()]).toEqual([behind, behind]);
  await sql.query('alter table migration_away rename to migration');
  // as a newer release does while this one serves on
  await sql.query(`insert into migration (timestamp, name) values (9, 'OfANewerRelease9')`);
  expect(await isReady()).toBe(true);
});

it('stays so while all connections of the pool are at work', async () => {
  await sql.query('begin; lock table groups.community in access exclusive mode');
  const body = JSON.stringify({ query: '{ communities { id } }' });
  const headers = { 'content-type': 'application/json' };
  const waiting = [1, 2, 3, 4].map(() => fetch(`${api.url}/graphql`, { method: 'POST', headers, body }));
  const blocked = 'select count(*)::int as n from pg_locks where not granted';
  await until(async () => (await sql.query<{ n: number }>(blocked)).rows[0]!.n >= 2);
  const began = performance.now();
  expect((await ask())[0]).toBe(200);
  // Whoever stood in the line for one would still be waiting.
  expect(performance.now() - began).toBeLessThan(5000);
  await sql.query('commit');
  for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200);
});
