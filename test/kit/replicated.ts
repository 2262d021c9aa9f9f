/** A primary of a test's own with a streaming replica beside it, both from the packaged PostgreSQL; the replica can be paused, killed, started and promoted. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { openCluster, type Cluster } from '../../libs/platform/src/database/embedded/cluster.js';
import { freePort, spawnPostmaster } from '../../libs/platform/src/database/embedded/postmaster.js';
import type { Recipe } from './database.js';
import { until } from './watching.js';

const silent = { log: () => undefined };

export class Replicated {
  private pid = 0;

  private constructor(
    private readonly folder: string,
    private readonly primary: EmbeddedPostgres,
    private readonly cluster: Cluster,
    private readonly port: number,
    /** speaks to the replica itself */
    readonly sql: pg.Pool,
  ) {}

  static async open(recipe: Recipe): Promise<Replicated> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-replicated-'));
    chmodSync(folder, 0o755);
    const options = { dataDirectory: join(folder, 'primary'), ...silent };
    const first = await startEmbeddedPostgres(options);
    await recipe.prepare(first.url);
    await first.stop();
    // Of a server that has ended, a copy of its folder is what pg_basebackup would make of a running one.
    const copy = join(folder, 'replica');
    mkdirSync(copy);
    const copied = spawnSync('cp', ['-a', join(folder, 'primary/postgres'), copy]);
    if (copied.status !== 0) throw new Error(copied.stderr.toString());
    const primary = await startEmbeddedPostgres(options);
    const cluster = await openCluster(copy, { sync: false, ...silent });
    const { hostname, port, username, password } = new URL(primary.url);
    const link = `host=${hostname} port=${port} user=${username} password=${password}`;
    appendFileSync(join(cluster.directory, 'postgresql.auto.conf'), `\nprimary_conninfo = '${link}'\n`);
    const signal = join(cluster.directory, 'standby.signal');
    writeFileSync(signal, '');
    const { uid, gid } = statSync(cluster.directory);
    chownSync(signal, uid, gid);
    const ownPort = await freePort();
    const url = new URL(primary.url);
    url.port = String(ownPort);
    const sql = new pg.Pool({ connectionString: url.href, max: 2, connectionTimeoutMillis: 1000 });
    sql.on('error', () => undefined);
    const replicated = new Replicated(folder, primary, cluster, ownPort, sql);
    await replicated.start();
    return replicated;
  }

  get primaryUrl(): string {
    return this.primary.url;
  }

  get replicaUrl(): string {
    const url = new URL(this.primary.url);
    url.port = String(this.port);
    return url.href;
  }

  /** Returns when the replica answers and has what the primary has. */
  async start(): Promise<void> {
    const logFile = join(this.folder, 'replica.log');
    this.pid = spawnPostmaster(this.cluster, { port: this.port, durability: 'on', logFile }).pid;
    await this.caughtUp();
  }

  async caughtUp(): Promise<void> {
    const primary = new pg.Client({ connectionString: this.primaryUrl });
    await primary.connect();
    const { rows } = await primary.query<{ at: string }>('select pg_current_wal_flush_lsn() as at');
    await primary.end();
    const reached = 'select pg_last_wal_replay_lsn() >= $1::pg_lsn as reached';
    await until(
      () =>
        this.sql.query<{ reached: boolean }>(reached, [rows[0]!.at]).then(
          (answer) => answer.rows[0]!.reached,
          () => false,
        ),
      20_000,
    );
  }

  /** What is committed from now on stays unseen there, until `resume`. */
  async pause(): Promise<void> {
    await this.sql.query('select pg_wal_replay_pause()');
    await until(async () => {
      const { rows } = await this.sql.query<{ state: string }>(
        'select pg_get_wal_replay_pause_state() as state',
      );
      return rows[0]!.state === 'paused';
    }, 5000);
  }

  async resume(): Promise<void> {
    await this.sql.query('select pg_wal_replay_resume()');
    await this.caughtUp();
  }

  /** From now on it writes by itself, and is nobody's replica any more. */
  async promote(): Promise<void> {
    await this.sql.query('select pg_promote()');
  }

  /** kill -9. Its children end with it. */
  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  async close(): Promise<void> {
    await this.sql.end();
    try {
      process.kill(this.pid, 'SIGQUIT');
    } catch {
      // it has ended already
    }
    await this.primary.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
