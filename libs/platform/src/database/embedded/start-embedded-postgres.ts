import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openCluster } from './cluster.js';
import type { Cluster } from './cluster.js';
import { disownPidFile, freePort, isPostgres, readPostmaster, spawnPostmaster } from './postmaster.js';
import { StartError } from './start-error.js';

/** What to start, and where. */
export interface EmbeddedOptions {
  /** Guildhall's data folder; the cluster lies in `postgres/` below it */
  dataDirectory: string;
  log: (line: string) => void;
  /** 'off' only for data that may be lost with the machine: tests */
  durability?: 'on' | 'off';
  /** how long to wait for a server that recovers or is going down */
  patienceSeconds?: number;
}

/** A running PostgreSQL. One that dies is started again at the same address, as a service would be. */
export interface EmbeddedPostgres {
  url: string;
  /** Stops it, unless another process of ours still uses it. Close your own connections first. */
  stop(): Promise<void>;
}

/** Everybody who uses the server holds one connection under this name; the last to leave stops it. */
const keeperName = 'guildhall keeper';
const doorLock = 7_241_880_301;
const databaseLock = 7_241_880_302;
/** how long a server that recovers is waited for before it is looked at anew, and how soon after a failure */
const patienceOfRevival = 60_000;
const pauseOfRevival = 300;

/**
 * Starts PostgreSQL on the data under `dataDirectory`, or adopts the one that is running there because its Guildhall was
 * killed. Any number of starts at once end with one server: PostgreSQL's own lock file decides who spawns it, the others adopt it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(options.dataDirectory);
  const durability = options.durability ?? 'on';
  const cluster = await openCluster(dataDirectory, { sync: durability === 'on', log: options.log });
  const logFile = join(dataDirectory, 'postgres.log');
  const deadline = Date.now() + (options.patienceSeconds ?? 60) * 1000;
  for (;;) {
    const entered = (await adopt(cluster)) ?? (await spawn(cluster, { durability, logFile, deadline }));
    if (entered) {
      if (entered.adopted) options.log('a PostgreSQL was running on these data already: went on with it');
      const stay = keep(cluster, entered, { durability, logFile, log: options.log });
      return { url: entered.url, stop: () => stay.end() };
    }
    if (Date.now() > deadline) {
      const holder = await readPostmaster(cluster);
      throw new StartError(
        `PostgreSQL does not come up on ${cluster.directory}${holder ? ` (process ${holder.pid} holds it)` : ''}; see ${logFile}`,
      );
    }
    await pause(100);
  }
}

/** Stays in the server until `end`: whenever it is gone, it is entered again or, if nobody else has, started again. */
function keep(
  cluster: Cluster,
  first: Entered,
  options: { durability: 'on' | 'off'; logFile: string; log: (line: string) => void },
): { end(): Promise<void> } {
  let now = first;
  let hasLeft = false;
  let coming: Promise<void> | undefined;
  const watch = (): void =>
    void now.keeper.once('end', () => {
      if (!hasLeft) coming = comeBack();
    });
  const comeBack = async (): Promise<void> => {
    options.log('PostgreSQL is gone: looking for it, or starting it again');
    for (let complaint = ''; !hasLeft;) {
      const deadline = Date.now() + patienceOfRevival;
      const entered = await adopt(cluster)
        .then((adopted) => adopted ?? spawn(cluster, { ...options, deadline, port: first.port }))
        .catch((error: Error) => {
          // said once: a disk that is full may stay so for hours
          if (complaint !== error.message) options.log(error.message);
          complaint = error.message;
          return null;
        });
      if (entered) {
        now = entered;
        watch();
        if (entered.url !== first.url)
          options.log('PostgreSQL is at another address now: start Guildhall anew');
        return;
      }
      await pause(pauseOfRevival);
    }
  };
  watch();
  return {
    async end() {
      hasLeft = true;
      // what is being started just now would be stopped by nobody else
      await coming;
      await leave(cluster, now);
    },
  };
}

interface Entered {
  url: string;
  port: number;
  pid: number;
  keeper: pg.Client;
  adopted: boolean;
}

async function adopt(cluster: Cluster): Promise<Entered | null> {
  const found = await readPostmaster(cluster);
  if (!found) return null;
  if (isPostgres(found.pid)) return enter(cluster, found, true);
  await disownPidFile(cluster, found.pid);
  return null;
}

async function spawn(
  cluster: Cluster,
  options: { durability: 'on' | 'off'; logFile: string; deadline: number; port?: number },
): Promise<Entered | null> {
  const holder = await readPostmaster(cluster);
  if (holder && isPostgres(holder.pid)) return null;
  const spawned = spawnPostmaster(cluster, { ...options, port: options.port ?? (await freePort()) });
  while (!spawned.hasEnded() && Date.now() < options.deadline) {
    const found = await readPostmaster(cluster);
    if (found?.pid === spawned.pid && found.ready) {
      const entered = await enter(cluster, found, false);
      if (entered) return entered;
    }
    await Promise.race([spawned.ended, pause(15)]);
  }
  const said = spawned.said();
  // lost to another start, to a stranger on the port, or to children of a killed server that have not ended yet: try again
  if (/postmaster\.pid" already exists|Address already in use|shared memory block .* still in use/.test(said))
    return null;
  if (!spawned.hasEnded()) return null;
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'it gave no reason';
  throw new StartError(
    `PostgreSQL ended at once: ${reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (see ${options.logFile})`,
  );
}

/** Takes a place in the server; null if it is not (or no longer) there to be entered, or is not that of this folder. */
async function enter(
  cluster: Cluster,
  found: { pid: number; port: number },
  adopted: boolean,
): Promise<Entered | null> {
  const address = `postgres://guildhall:${cluster.password}@127.0.0.1:${found.port}`;
  const keeper = new pg.Client({
    connectionString: `${address}/postgres`,
    application_name: keeperName,
    connectionTimeoutMillis: 5000,
  });
  keeper.on('error', () => undefined); // the server went away: whoever queries will hear of it
  try {
    await keeper.connect();
    // one who is stopping the server holds this lock: then the connection breaks here, and we start it again
    await keeper.query('select pg_advisory_lock_shared($1), pg_advisory_unlock_shared($1)', [doorLock]);
    const { rows } = await keeper.query<{ pid: string }>(
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
    );
    if (Number(rows[0]?.pid) !== found.pid) throw new Error('the server of another folder');
    await makeDatabase(keeper);
    return { url: `${address}/guildhall`, port: found.port, pid: found.pid, keeper, adopted };
  } catch {
    await keeper.end().catch(() => undefined);
    return null;
  }
}

/** Under a lock: of two `create database` at once the second waits five seconds for the template, or fails. */
async function makeDatabase(keeper: pg.Client): Promise<void> {
  const exists = async () =>
    (await keeper.query(`select from pg_database where datname = 'guildhall'`)).rowCount !== 0;
  if (await exists()) return;
  await keeper.query('select pg_advisory_lock($1)', [databaseLock]);
  if (!(await exists())) await keeper.query('create database guildhall');
  await keeper.query('select pg_advisory_unlock($1)', [databaseLock]);
}

async function leave(cluster: Cluster, { keeper, pid }: Entered): Promise<void> {
  const others = await keeper
    .query(`select pg_advisory_lock($1)`, [doorLock])
    .then(() =>
      keeper.query<{ n: number }>(
        'select count(*)::int as n from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [keeperName],
      ),
    )
    .then(({ rows }) => rows[0]!.n)
    .catch(() => null); // it has ended already
  if (others === 0 && isPostgres(pid)) {
    process.kill(pid, 'SIGINT'); // the fast shutdown: connections are cut, committed data are written out
    // the file goes last; a process number may linger where nobody reaps it
    while ((await readPostmaster(cluster))?.pid === pid && isPostgres(pid)) await pause(20);
  }
  await keeper.end().catch(() => undefined);
}
