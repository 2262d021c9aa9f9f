/** A PostgreSQL that keeps its address when it dies and is started again, as a database server of an installation does. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openCluster, type Cluster } from '../../libs/platform/src/database/embedded/cluster.js';
import { spawnPostmaster, type Spawned } from '../../libs/platform/src/database/embedded/postmaster.js';
import { freePort } from '../kit/ports.js';

export class OwnPostgres {
  private running: Spawned | undefined;

  private constructor(
    private readonly cluster: Cluster,
    private readonly logFile: string,
    private readonly port: number,
  ) {}

  /** Makes a new one under the folder, which writes through to the disk, and starts it. */
  static async make(folder: string): Promise<OwnPostgres> {
    const cluster = await openCluster(folder, { sync: false, log: () => undefined });
    const postgres = new OwnPostgres(cluster, join(folder, 'postgres.log'), await freePort());
    await postgres.start();
    await postgres.ask('postgres', 'create database guildhall');
    return postgres;
  }

  get url(): string {
    return this.urlOf('guildhall');
  }

  /** Returns when it answers. One whose children still hold its memory is started until it may. */
  async start(): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      if (!this.running || this.running.hasEnded())
        this.running = spawnPostmaster(this.cluster, {
          port: this.port,
          durability: 'on',
          logFile: this.logFile,
        });
      if (await this.ask('postgres', 'select 1').then(Boolean, () => false)) return;
      await pause(20);
    }
    throw new Error(`PostgreSQL does not come back:\n${this.running?.said().slice(-2000)}`);
  }

  get hasEnded(): boolean {
    return this.running?.hasEnded() ?? true;
  }

  /** kill -9 of all of it at once: nobody is left to write anything out. */
  async kill(): Promise<void> {
    for (const pid of [this.running!.pid, ...this.children()]) signal(pid, 'SIGKILL');
    await this.end();
  }

  /** As its service is restarted: connections are cut, what is committed is written out. */
  async stop(): Promise<void> {
    if (this.hasEnded) return;
    signal(this.running!.pid, 'SIGINT');
    await this.end();
  }

  /** Looked at again and again: the child keeps no program alive that waits for nothing else. */
  private async end(): Promise<void> {
    while (!this.hasEnded) await pause(20);
  }

  /** The processes that serve the product's connections. */
  async backends(): Promise<number[]> {
    const rows = await this.ask(
      'postgres',
      `select pid from pg_stat_activity where datname = 'guildhall' and application_name <> 'rounds' order by pid`,
    );
    return rows.map(({ pid }) => Number(pid));
  }

  private children(): number[] {
    const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(this.running!.pid)], { encoding: 'utf8' });
    return listed.stdout.split('\n').filter(Boolean).map(Number);
  }

  private urlOf(database: string): string {
    return `postgres://guildhall:${this.cluster.password}@127.0.0.1:${this.port}/${database}`;
  }

  private async ask(database: string, text: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({
      connectionString: this.urlOf(database),
      connectionTimeoutMillis: 2000,
      application_name: 'rounds',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(text)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** One that is gone already needs no signal. */
export function signal(pid: number, what: NodeJS.Signals): void {
  try {
    process.kill(pid, what);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
