/** The two servers as child processes, and what they use of the processor. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

export class Server {
  constructor(child, port) {
    this.child = child;
    this.port = port;
  }

  /**
   * Processor time used so far, in µs, by all its threads; null where there is no /proc. By the scheduler's own count: that of
   * /proc/…/stat is in hundredths of a second, which is as much as twenty posts to a small room cost.
   */
  cpu() {
    try {
      const threads = `/proc/${this.child.pid}/task`;
      const each = readdirSync(threads).map((id) => readFileSync(`${threads}/${id}/schedstat`, 'utf8'));
      return each.reduce((sum, told) => sum + Number(told.split(' ')[0]) / 1000, 0);
    } catch {
      return null;
    }
  }

  /** The memory that it holds, in bytes; null where there is no /proc. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) * 1024;
    } catch {
      return null;
    }
  }

  async stop() {
    this.child.stopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** The built api as it is deployed: no demo. */
export async function startApi(databaseUrl, nodeFlags = [], settings = {}) {
  return serve('dist/apps/api/src/main.js', databaseUrl, nodeFlags, { GUILDHALL_WEB: 'true', ...settings });
}

/**
 * The limit: what the same work costs with nothing around it.
 * @param pages the folder of the public pages as the api has packed them
 * @param settings `BENCH_WRITE`: all rows of a post in one statement; `BENCH_SOCKETS`: socket.io as it comes instead of ws
 */
export async function startBare(databaseUrl, pages, settings = {}, nodeFlags = []) {
  return serve('test/bench/bare-server.mjs', databaseUrl, nodeFlags, { BENCH_PAGES: pages, ...settings });
}

/** The built worker in a process of its own, as it is deployed beside an api. */
export async function startWorker(databaseUrl, nodeFlags = []) {
  const { child, output } = begin('dist/apps/worker/src/main.js', databaseUrl, null, nodeFlags);
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    if (output().includes('at work')) return new Server(child, null);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The worker did not come up:\n${output()}`);
}

async function serve(program, databaseUrl, nodeFlags, settings) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { child, output } = begin(program, databaseUrl, port, nodeFlags, settings);
    for (let i = 0; i < 600 && child.exitCode === null; i++) {
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      // Else somebody has taken the port in between, and it is they who answer.
      if (ready && child.exitCode === null) return new Server(child, port);
    }
    child.kill('SIGKILL');
    if (attempt === 3) throw new Error(`${program} did not come up:\n${output()}`);
  }
}

/** What a few readers ask for here in a second is more than anybody's budget. It is counted all the same. */
const endless = Object.fromEntries(
  ['PERSON', 'TOKENS', 'GUESTS', 'ADDRESS'].map((whose) => [`BUDGET_${whose}`, String(10 ** 12)]),
);

/** Starts a program of ours; `output` is the end of what it has said. */
function begin(program, databaseUrl, port, nodeFlags, settings = {}) {
  const child = spawn(process.execPath, [...nodeFlags, join(root, program)], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ...(port === null ? {} : { PORT: String(port) }),
      HOST: '127.0.0.1',
      GUILDHALL_DEMO: 'false',
      GUILDHALL_WEB: 'false',
      LOG_LEVEL: 'warn',
      ...endless,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const note = (bytes) => (said = (said + bytes).slice(-5000));
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  child.once('exit', (code, signal) => {
    if (!child.stopping) console.error(`${program} ended (${code ?? signal}):\n${said}`);
  });
  return { child, output: () => said };
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
