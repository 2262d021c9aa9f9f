import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';
import { plainEnvironment, processExists } from './runner.js';

/** What PostgreSQL writes about itself into postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that the folder says is running; it may be dead (see `isPostgres`). */
export async function readPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
}

function pidFile(cluster: Cluster): string {
  return join(cluster.directory, 'postmaster.pid');
}

/** Whether the process with this number is a living PostgreSQL; after a reboot the number may be anybody's. */
export function isPostgres(pid: number): boolean {
  try {
    // "<pid> (<name>) <state> ...": a zombie has the name but is dead
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name, state] = /\((.*)\) (\S)/.exec(stat) ?? [];
    return name!.startsWith('postgres') && state !== 'Z' && state !== 'X';
  } catch {
    if (process.platform === 'linux') return false;
  }
  const answer = spawnSync('ps', ['-p', String(pid), '-o', 'stat=,comm='], { encoding: 'utf8' });
  return /postgres/.test(answer.stdout ?? '') && !/^Z/.test(answer.stdout.trim());
}

/**
 * The number of a dead server now belongs to another process, and PostgreSQL would refuse to start for fear of it.
 * Only the number is replaced, by one that cannot exist: with the rest of the file PostgreSQL still looks whether a child of the
 * dead server holds the shared memory. Deleting the file would skip that look, and with it ruin data.
 */
export async function disownPidFile(cluster: Cluster, pid: number): Promise<void> {
  if (!processExists(pid)) return; // PostgreSQL clears the file of a dead process by itself
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => null);
  if (text === null) return;
  const lines = text.split('\n');
  if (Number(lines[0]) !== pid) return;
  await writeFile(pidFile(cluster), ['2147483646', ...lines.slice(1)].join('\n'));
}

/** A server that was spawned: `ended` resolves with its exit code, or never while it lives. */
export interface Spawned {
  pid: number;
  ended: Promise<number>;
  hasEnded(): boolean;
  /** what it has written to its log since it was spawned */
  said(): string;
}

const logLimit = 8 * 1024 * 1024;

/** Small machines: the whole of Guildhall has to fit beside it in 1 GB. */
function settings(port: number, durability: 'on' | 'off'): string[] {
  const chosen: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: durability === 'on' ? 100 : 400,
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(durability === 'off' && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Spawns PostgreSQL in a session of its own: Ctrl-C in the terminal reaches only Guildhall, which first finishes what
 * it is doing and then stops the database. Its log is a file and not a pipe, so that it outlives a killed Guildhall.
 */
export function spawnPostmaster(
  cluster: Cluster,
  options: { port: number; durability: 'on' | 'off'; logFile: string },
): Spawned {
  const log = openSync(options.logFile, 'a', 0o600);
  if (statSync(options.logFile).size > logLimit) truncateSync(options.logFile);
  const from = statSync(options.logFile).size;
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.directory, ...settings(options.port, options.durability)],
    {
      ...cluster.as,
      cwd: '/',
      env: plainEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  let over = false;
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => ((over = true), resolve(-1)));
    child.on('exit', (code) => ((over = true), resolve(code ?? -1)));
  });
  return {
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => over,
    said: () => readFileSync(options.logFile).subarray(from).toString('utf8'),
  };
}

/** A port nobody listens on at this moment; PostgreSQL cannot choose one for itself. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
