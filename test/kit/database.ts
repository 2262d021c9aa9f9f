import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** How a database is made ready once; every test then gets a copy of the result. */
export interface Recipe {
  /** part of a database's name: letters only */
  name: string;
  /** files and folders whose content decides whether an earlier result still fits, from the repository's top */
  madeFrom: string[];
  prepare(url: string): Promise<void>;
}

/** A database of the test's own. */
export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** The shared server of this run; test/kit/jest-setup.mjs starts it. */
function serverUrl(): string {
  const url = process.env['GUILDHALL_TEST_DATABASE'];
  if (!url) throw new Error('No test server: run through jest (its globalSetup starts one).');
  return url;
}

function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const TestDatabase = {
  /** A copy of the recipe's result, which is built once for all tests and runs with the same content. */
  async fresh(recipe: Recipe): Promise<FreshDatabase> {
    return copyOf(await templateOf(recipe));
  },

  /** A database with nothing in it. */
  async empty(): Promise<FreshDatabase> {
    return copyOf('template0');
  },
};

async function copyOf(template: string): Promise<FreshDatabase> {
  const run = process.env['GUILDHALL_TEST_RUN'] ?? process.pid;
  const name = `test_${run}_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseUrl(name),
    // A pool says that it has ended while its connections still end, and would tell of one that is cut as an error of nobody:
    // the server waits some seconds for them by itself, and only who never ends is cut.
    drop: () =>
      onServer(async (client) => {
        const gone = await client.query(`drop database if exists ${name}`).catch(() => null);
        if (!gone) await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

// one builder at a time over all workers and runs
const buildingLock = 7_241_880_310;

async function templateOf(recipe: Recipe): Promise<string> {
  const name = `ready_${recipe.name}_${contentHash(recipe.madeFrom)}`;
  await onServer(async (client) => {
    if (await exists(client, name)) return;
    await client.query('select pg_advisory_lock($1)', [buildingLock]);
    if (await exists(client, name)) return;
    const half = `${name}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} template template0`);
    await recipe.prepare(databaseUrl(half));
    await dropOutdated(client, recipe.name);
    // under its final name only when it is whole: a run killed in the middle leaves nothing that looks ready
    await client.query(`alter database ${half} rename to ${name}`);
  });
  return name;
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

/** Results for content of earlier days; another run may still be copying one, which then simply stays. */
async function dropOutdated(client: pg.Client, recipe: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ ('^ready_' || $1 || '_[0-9a-f]+$') order by oid desc offset 3`,
    [recipe],
  );
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${datname}`).catch(() => undefined);
  }
}

function contentHash(paths: string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (!path.endsWith('.spec.ts') && !path.endsWith('.md')) {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  const root = resolve(import.meta.dirname, '../..');
  for (const path of [...paths].sort()) add(join(root, path));
  return hash.digest('hex').slice(0, 12);
}
