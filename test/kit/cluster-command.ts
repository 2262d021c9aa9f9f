/** `npm run cluster` as a program of a test, and the processes that it has started. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../architecture/cruise.js';
import { Program } from './program.js';

/** Whether the machine has the proxy. */
export const hasProxy = ['haproxy', '/usr/sbin/haproxy'].some((path) => spawnSync(path, ['-v']).status === 0);

/** A part of a cluster, by the words of its command line. */
export type ClusterPart = 'start.mjs api' | 'start.mjs worker' | 'redis-server' | 'haproxy';

/** What a cluster of a test is started with: no demo, no pages, and letters that go to the test's own mail server. */
export function clusterSettings(at: {
  databaseUrl: string;
  port: string;
  data: string;
  smtp: string;
}): Record<string, string> {
  return {
    DATABASE_URL: at.databaseUrl,
    PORT: at.port,
    HOST: '127.0.0.1',
    SMTP_URL: at.smtp,
    GUILDHALL_DATA: at.data,
    GUILDHALL_DEMO: 'false',
    GUILDHALL_WEB: 'false',
    LOG_LEVEL: 'warn',
  };
}

/** Starts two apis and two workers, and returns when they serve. `home` holds the build: the repository, or a copy with faults. */
export async function startCluster(settings: Record<string, string>, home = root): Promise<Program> {
  const command = [process.execPath, join(home, 'scripts/cluster.mjs'), '--api', '2', '--worker', '2'];
  const program = new Program(command, settings);
  await program.says(/Guildhall is open at/, 90);
  return program;
}

/** The numbers of its processes of this kind, the longest-lived first. */
export function processesOf(program: Program, part: ClusterPart): number[] {
  const listed = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(program.pid)], { encoding: 'utf8' });
  return listed.stdout
    .split('\n')
    .filter((line) => line.includes(part))
    .map((line) => Number.parseInt(line, 10))
    .sort((a, b) => a - b);
}
