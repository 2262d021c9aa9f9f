/**
 * One PostgreSQL for the whole run, shared by all workers and by runs side by side. It is kept in the account's own
 * folder between runs, so that a template that fits is not built again.
 */
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { launcher } from './launcher.mjs';

export default async function startDatabase() {
  process.env.GUILDHALL_TEST_RUN = String(process.pid);
  if (!process.env.GUILDHALL_TEST_DATABASE) {
    const { startEmbeddedPostgres } = await launcher();
    const server = await startEmbeddedPostgres({
      dataDirectory: join(tmpdir(), `guildhall-test-${userInfo().username}`),
      log: () => undefined,
      durability: 'off',
    });
    process.env.GUILDHALL_TEST_DATABASE = server.url;
    globalThis.guildhallTestServer = server;
  }
  await dropAbandoned(process.env.GUILDHALL_TEST_DATABASE);
}

/** Databases of runs that were killed: their process is gone, so nobody else will drop them. */
async function dropAbandoned(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select datname from pg_database where datname ~ '^test_\\d+_'`);
  for (const { datname } of rows) {
    if (isRunning(Number(datname.split('_')[1]))) continue;
    await client.query(`drop database if exists ${datname} with (force)`).catch(() => undefined);
  }
  await client.end();
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
