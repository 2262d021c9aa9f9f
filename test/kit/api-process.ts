/** An api as a process of its own, built as it is deployed: it can be killed, patched, and started again at the same port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '../..');

/** A fault put into the built product, to prove that a test would see it. */
export interface PlantedFault {
  name: string;
  /** file under dist/ */
  file: string;
  from: string;
  to: string;
}

export class ApiProcess {
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly port: number,
    private readonly databaseUrl: string,
    private readonly home: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts an api over a migrated database; with a fault, from a patched copy of the build. */
  static async start(databaseUrl: string, ...faults: PlantedFault[]): Promise<ApiProcess> {
    const api = new ApiProcess(await freePort(), databaseUrl, faults.length > 0 ? planted(faults) : top);
    await api.start();
    return api;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(this.home, 'dist/apps/api/src/main.js')], {
      cwd: this.home,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: this.databaseUrl,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        GUILDHALL_DEMO: 'false',
        GUILDHALL_WEB: 'false',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const note = (bytes: Buffer) => (this.output = (this.output + bytes.toString()).slice(-20_000));
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    for (let i = 0; i < 300; i++) {
      if (child.exitCode !== null) break;
      const ready = await fetch(`${this.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`The api did not come up:\n${this.output}`);
  }

  /** kill -9: nothing is said, closed or finished. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Resolves when the process is gone, whoever ended it. */
  async ended(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((done) => child.once('exit', () => done()));
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.child?.kill(signal);
    await this.ended();
  }
}

/** A copy of the build with the faults in it. A fault whose text is not found is a broken test, not a passed one. */
function planted(faults: PlantedFault[]): string {
  const home = join(top, '.guildhall/planted', faults.map((fault) => fault.name).join('+'));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(join(top, 'dist'), join(home, 'dist'), { recursive: true });
  cpSync(join(top, 'package.json'), join(home, 'package.json'));
  if (!existsSync(join(home, 'node_modules')))
    symlinkSync(join(top, 'node_modules'), join(home, 'node_modules'));
  for (const { name, file, from, to } of faults) {
    const path = join(home, 'dist', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`The fault "${name}" does not fit ${file} any more.`);
    writeFileSync(path, text.replace(from, to));
  }
  return home;
}

async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
