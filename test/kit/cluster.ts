/** `npm run cluster` as somebody at a terminal runs it, over a copy of the cast: two apis and two workers behind HAProxy. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import pg from 'pg';
import { Caller } from './caller.js';
import { cast, castIds, type CastIds } from './cast.js';
import { clusterSettings, hasProxy, processesOf, startCluster, type ClusterPart } from './cluster-command.js';
import { TestDatabase, type FreshDatabase } from './database.js';
import { Mailbox } from './mailbox.js';
import { freePort } from './ports.js';
import { Program } from './program.js';

export class Cluster {
  static readonly canRun = hasProxy;
  readonly mailbox = new Mailbox();
  ids!: CastIds;
  program!: Program;
  /** the addresses of the api processes themselves, and of the place of the next one */
  places: string[] = [];
  private settings!: Record<string, string>;

  private constructor(
    readonly database: FreshDatabase,
    readonly sql: pg.Pool,
    readonly folder: string,
    readonly url: string,
  ) {}

  static async start(): Promise<Cluster> {
    const database = await TestDatabase.fresh(cast);
    const sql = new pg.Pool({ connectionString: database.url, max: 3 });
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-cluster-'));
    chmodSync(folder, 0o755);
    const cluster = new Cluster(database, sql, folder, `http://127.0.0.1:${await freePort()}`);
    cluster.ids = await castIds({ sql });
    // what the cast was told and sent before is not what is asked about
    await sql.query('truncate notices.notice, platform.mail');
    cluster.settings = clusterSettings({
      databaseUrl: database.url,
      port: new URL(cluster.url).port,
      data: folder,
      smtp: await cluster.mailbox.open(),
    });
    cluster.program = await startCluster(cluster.settings);
    const configuration = readFileSync(join(folder, 'cluster/haproxy.cfg'), 'utf8');
    const servers = configuration.matchAll(/server api\d 127\.0\.0\.1:(\d+) track/g);
    cluster.places = [...servers].map((match) => `http://127.0.0.1:${match[1]}`);
    return cluster;
  }

  /** Those of them where a process serves. */
  async running(): Promise<string[]> {
    const ready = await Promise.all(
      this.places.map((url) =>
        fetch(`${url}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return this.places.filter((_, i) => ready[i]);
  }

  async caller(name: string): Promise<Caller> {
    const caller = new Caller(this.url);
    await caller.signIn(`${name}@town.example`);
    return caller;
  }

  async newThread(author: Caller): Promise<string> {
    const scopeId = this.ids.groups.listed.id;
    const { openThread } = await author.get(
      `mutation Open($input: OpenThreadInput!) { openThread(input: $input) { id } }`,
      { input: { key: newId(), scopeId, title: 'Zmiana', text: 'Pierwszy wpis', language: 'pl' } },
    );
    return openThread.id;
  }

  /** As somebody in a second terminal asks for it; returns when every process is a new one. */
  async replaceAll(): Promise<void> {
    const second = new Program([process.execPath, 'scripts/cluster.mjs', '--restart'], this.settings);
    if ((await second.ended).code !== 0) throw new Error(second.output);
  }

  /** kill -9 of one of its processes, by a word of its command line; whether there was one. */
  kill(part: ClusterPart): boolean {
    const found = processesOf(this.program, part);
    const chosen = found[Math.floor(Math.random() * found.length)];
    if (chosen) process.kill(chosen, 'SIGKILL');
    return chosen !== undefined;
  }

  async end(): Promise<void> {
    await this.program?.signal('SIGINT');
    await this.mailbox.close();
    await this.sql.end();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
