/** An api or a worker as a process of its own, built as it is deployed: it can be killed, patched, and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from './ports.js';

const top = resolve(import.meta.dirname, '../..');

/** A fault put into the built product, to prove that a test would see it. */
export interface PlantedFault {
  name: string;
  /** file under dist/ */
  file: string;
  from: string;
  to: string;
}

/** A program of the build that runs by itself. */
abstract class OwnProcess {
  private child: ChildProcess | undefined;
  output = '';

  get pid(): number {
    return this.child!.pid!;
  }

  protected constructor(private readonly home: string) {}

  /** Starts a program of the build; returns when it is ready, throws when it ends before or takes half a minute. */
  protected async run(
    program: string,
    environment: Record<string, string>,
    isReady: () => boolean | Promise<boolean>,
  ): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, [join(this.home, 'dist/apps', program)], {
      cwd: this.home,
      env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const note = (bytes: Buffer) => (this.output = (this.output + bytes.toString()).slice(-20_000));
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    for (let i = 0; i < 600; i++) {
      if (await isReady()) return;
      if (this.isOver) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${program} did not come up:\n${this.output}`);
  }

  protected get endedBy(): NodeJS.Signals | null {
    return this.child?.signalCode ?? null;
  }

  get isOver(): boolean {
    return !this.child || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** The code that it ended with; null while it runs, or where a signal ended it. */
  get endedWith(): number | null {
    return this.child?.exitCode ?? null;
  }

  /** kill -9: nothing is said, closed or finished. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** It breaks no connection and answers nothing: as when its machine stands still. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Resolves when the process is gone, whoever ended it. */
  async ended(): Promise<void> {
    if (this.isOver) return;
    await new Promise<void>((done) => this.child!.once('exit', () => done()));
  }

  /** Says something to the process that it hears and goes on. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.child?.kill(signal);
    await this.ended();
  }
}

export class ApiProcess extends OwnProcess {
  private constructor(
    readonly port: number,
    private readonly settings: Record<string, string>,
    home: string,
  ) {
    super(home);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts an api over a migrated database; with a fault, from a patched copy of the build. */
  static async start(
    databaseUrl: string,
    { faults = [], settings = {} }: { faults?: PlantedFault[]; settings?: Record<string, string> } = {},
  ): Promise<ApiProcess> {
    const home = faults.length > 0 ? planted(faults) : top;
    const api = new ApiProcess(await freePort(), { DATABASE_URL: databaseUrl, ...settings }, home);
    await api.start();
    return api;
  }

  async start(): Promise<void> {
    const environment = {
      ...this.settings,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      GUILDHALL_DEMO: 'false',
      GUILDHALL_WEB: 'false',
    };
    await this.run('api/src/main.js', environment, () =>
      fetch(`${this.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
  }
}

/** A worker as it is deployed. One that is told where to die may be gone before it has said that it is at work. */
export class WorkerProcess extends OwnProcess {
  private constructor(
    home: string,
    private readonly environment: Record<string, string>,
  ) {
    super(home);
  }

  /** A build with these faults, from which any number of workers may then be started. */
  static from(faults: PlantedFault[]): (environment: Record<string, string>) => Promise<WorkerProcess> {
    const home = faults.length > 0 ? planted(faults) : top;
    return async (environment) => {
      const worker = new WorkerProcess(home, environment);
      await worker.start();
      return worker;
    };
  }

  async start(): Promise<void> {
    await this.run(
      'worker/src/main.js',
      this.environment,
      // by SIGKILL ends a planted death; an error of the start ends otherwise
      () => this.output.includes('The worker is at work.') || this.endedBy === 'SIGKILL',
    );
  }
}

/** A copy of the build with the faults in it. A fault whose text is not found is a broken test, not a passed one. */
export function planted(faults: PlantedFault[]): string {
  const home = join(top, '.guildhall/planted', faults.map((fault) => fault.name).join('+'));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  cpSync(join(top, 'dist'), join(home, 'dist'), { recursive: true });
  cpSync(join(top, 'scripts'), join(home, 'scripts'), { recursive: true });
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
