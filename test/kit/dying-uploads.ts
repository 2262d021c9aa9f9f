/** Uploads over two apis, a worker and a database that are killed while bytes are on their way, and what is left of them. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DiskFiles } from '#platform';
import pg from 'pg';
import { OwnPostgres } from '../rounds/own-postgres.js';
import { ApiProcess, WorkerProcess, type PlantedFault } from './api-process.js';
import { Caller } from './caller.js';
import { cast } from './cast.js';
import { begin, fileOf, look, type Told } from './tus.js';
import { letters, megabyte } from './upload-stage.js';

const sweeps = 'libs/platform/src/files/file-sweeps.service.js';
const piecesSql = 'libs/platform/src/files/pieces.repository.js';

/** A clean-up that comes five times a second and takes for old what is two seconds old. */
export const haste: PlantedFault[] = [
  {
    name: 'often',
    file: 'libs/platform/src/clean-up.js',
    from: 'const every = 60 * 60 * 1000;',
    to: 'const every = 200;',
  },
  { name: 'all', file: sweeps, from: '.filter((_, n)=>n % 24 === part)', to: '' },
  { name: 'old', file: sweeps, from: 'at < now - 24 * hour', to: 'at < now - 2000' },
  { name: 'late', file: piecesSql, from: `interval '12 hours'`, to: `interval '1 second'` },
];

export const kinds = ['client', 'api', 'worker', 'database', 'standstill'] as const;
export type Kind = (typeof kinds)[number];

export class DyingUploads {
  /** what was acknowledged: the file is there, with these bytes */
  private readonly acknowledged = new Map<string, string>();
  private readonly apis: ApiProcess[] = [];
  private worker!: WorkerProcess;
  private cookie = '';
  readonly complaints: string[] = [];
  /** how often something died while bytes were on their way */
  interrupted = 0;

  private constructor(
    private readonly folder: string,
    private readonly postgres: OwnPostgres,
  ) {}

  static async begin(faults: PlantedFault[] = []): Promise<DyingUploads> {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-dying-'));
    const postgres = await OwnPostgres.make(join(folder, 'postgres'));
    await cast.prepare(postgres.url);
    const uploads = new DyingUploads(folder, postgres);
    const settings = { GUILDHALL_DATA: join(folder, 'data'), LOG_LEVEL: 'error' };
    for (let n = 0; n < 2; n++)
      uploads.apis.push(await ApiProcess.start(postgres.url, { faults: [...haste, ...faults], settings }));
    const newWorker = WorkerProcess.from([...haste, ...faults]);
    uploads.worker = await newWorker({ ...settings, DATABASE_URL: postgres.url });
    const caller = new Caller(uploads.apis[0]!.url);
    await caller.signIn('member@town.example');
    uploads.cookie = caller.cookie!;
    return uploads;
  }

  /** One upload in which this dies, at a moment by chance; goes on until it is acknowledged. */
  async bring(kind: Kind): Promise<void> {
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      randomBytes(randomInt(9, 21) * megabyte + randomInt(1000)),
    ]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.forgetAttempts();
    const { path, id } = await this.insist(
      () => begin(this.sender(), bytes.length, { filename: 'a.pdf', sha256 }),
      201,
    );
    const killing = this.strike(kind, randomInt(50, 900));
    let safe = 0;
    for (const deadline = Date.now() + 90_000; ;) {
      if (Date.now() > deadline) throw new Error(`The upload stands at ${safe} of ${bytes.length}.`);
      const sender = this.sender();
      const told = await this.insist(() => look(sender, path), 200, [410]);
      if (told.offset! < safe)
        this.complaints.push(`${told.offset} bytes are left of ${safe} that were safe.`);
      safe = told.offset!;
      if (safe < bytes.length) {
        const sent = await this.send(sender, path, safe, bytes, kind === 'client');
        if (sent !== null && sent >= 400 && sent < 500 && sent !== 409 && sent !== 410)
          this.complaints.push(`An upload is refused with ${sent}.`);
        continue;
      }
      const file = await fileOf(sender, path).catch(() => null);
      if (file?.status === 200) break;
      if (file && file.status < 500) this.complaints.push(`A file is refused: ${JSON.stringify(file.body)}`);
      await pause(50);
    }
    this.acknowledged.set(id, sha256);
    await killing;
  }

  /** What is wrong once all is at rest, a line each. */
  async wrong(): Promise<string[]> {
    await this.revive();
    const wrong = [...this.complaints];
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    const store = new DiskFiles(join(this.folder, 'data'));
    const { rows } = await client.query<{ key: string; fileId: string; start: string; size: number }>(
      `select key, file_id as "fileId", start, size from platform.stored_piece where file_id is not null order by file_id, start`,
    );
    for (const { key, size } of rows)
      if ((await store.sizeOf(key)) !== size) wrong.push(`A row names bytes that are not there.`);
    for (const [id, sha256] of this.acknowledged) {
      const hash = createHash('sha256');
      let at = 0;
      for (const { key, start, size } of rows.filter(({ fileId }) => fileId === id)) {
        if (Number(start) !== at) wrong.push(`A piece is missing or doubled at ${at}.`);
        const path = join(store.place, key.slice(0, 2), key.slice(2, 4), key);
        try {
          hash.update(readFileSync(path));
        } catch {
          wrong.push('An acknowledged file has lost bytes.');
        }
        at += size;
      }
      const { rows: files } = await client.query<{ sum: string; size: number; state: string }>(
        `select encode(sha256, 'hex') as sum, size, state from platform.stored_file where id = $1`,
        [id],
      );
      if (!files[0]) wrong.push('An acknowledged file is lost.');
      else if (files[0].sum !== sha256 || hash.digest('hex') !== sha256 || Number(files[0].size) !== at)
        wrong.push('An acknowledged file is not what was sent.');
    }
    const named = new Set(rows.map(({ key }) => key));
    if (!(await this.leaves(store, named))) wrong.push('Bytes that no row names are not swept.');
    await client.end();
    return wrong;
  }

  async end(): Promise<void> {
    for (const api of this.apis) await api.kill();
    await this.worker?.kill();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Whether the worker leaves nothing in the store but what is named. */
  private async leaves(store: DiskFiles, named: ReadonlySet<string>): Promise<boolean> {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(200)) {
      const found: string[] = [];
      for (const two of letters)
        for await (const some of store.list(two)) found.push(...some.map(({ key }) => key));
      if (found.every((key) => named.has(key))) return true;
    }
    return false;
  }

  private async strike(kind: Kind, after: number): Promise<void> {
    await pause(after);
    this.interrupted += 1;
    const api = this.apis[randomInt(2)]!;
    if (kind === 'api') {
      await api.kill();
      await api.start();
    } else if (kind === 'worker') {
      await this.worker.kill();
      await this.worker.start();
    } else if (kind === 'database') {
      await this.postgres.kill();
      await this.postgres.start();
    } else if (kind === 'standstill') {
      api.freeze();
      await pause(3_500);
      api.thaw();
    }
  }

  private async revive(): Promise<void> {
    await this.postgres.start();
    for (const one of [...this.apis, this.worker]) if (one.isOver) await one.start();
  }

  private sender(): { url: string; cookie: string } {
    return { url: this.apis[randomInt(2)]!.url, cookie: this.cookie };
  }

  private async forgetAttempts(): Promise<void> {
    await this.revive();
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    await client.query('delete from platform.throttle');
    // each is claimed, or soon nothing more might wait
    await client.query(`update platform.stored_file set state = 'CLAIMED'`);
    await client.end();
  }

  /** Asks until it is answered so: what is dead comes back. */
  private async insist<T extends Told>(
    asking: () => Promise<T>,
    status: number,
    never: number[] = [],
  ): Promise<T> {
    for (const deadline = Date.now() + 60_000; ;) {
      const told = await asking().catch(() => null);
      if (told?.status === status) return told;
      if (told && never.includes(told.status)) throw new Error(`It is gone: ${told.status}.`);
      if (Date.now() > deadline)
        throw new Error(`No ${status}: ${told?.status} ${JSON.stringify(told?.body)}`);
      await pause(100);
    }
  }

  /** Sends the rest slowly enough for something to happen; the status, or null where the line broke or this client was killed. */
  private send(
    sender: { url: string; cookie: string },
    path: string,
    offset: number,
    bytes: Buffer,
    mortal: boolean,
  ): Promise<number | null> {
    return new Promise((done) => {
      const sending: ClientRequest = request(`${sender.url}${path}`, {
        method: 'PATCH',
        headers: {
          ...{ cookie: sender.cookie, 'tus-resumable': '1.0.0', 'upload-offset': String(offset) },
          ...{ 'content-type': 'application/offset+octet-stream', 'content-length': bytes.length - offset },
        },
        timeout: 20_000,
      });
      const dies =
        mortal && randomInt(3) > 0 ? setTimeout(() => sending.destroy(), randomInt(30, 600)) : undefined;
      const over = (status: number | null): void => {
        clearTimeout(dies);
        done(status);
      };
      sending.on('response', (answer) => {
        answer.resume();
        over(answer.statusCode!);
      });
      sending.on('timeout', () => sending.destroy());
      sending.on('error', () => over(null));
      sending.on('close', () => over(null));
      void (async () => {
        for (let at = offset; at < bytes.length && !sending.destroyed; at += 512 * 1024) {
          const part = bytes.subarray(at, Math.min(at + 512 * 1024, bytes.length));
          await new Promise<void>((written) => sending.write(part, () => written()));
          await pause(15);
        }
        sending.end();
      })();
    });
  }
}
