import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The operating-system account that PostgreSQL runs as; undefined means: as ourselves. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** True where we are root, which PostgreSQL refuses to run as. */
export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

/** `nobody` exists on every Linux; its numbers differ between distributions. */
export function nobody(): RunAs {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('nobody:'));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  } catch {
    // no passwd file: the numbers below are the kernel's own overflow account
  }
  return { uid: 65534, gid: 65534 };
}

/**
 * Everything that PostgreSQL needs from us and nothing more: an inherited PGDATA, PGPORT or LC_ALL would
 * otherwise change the cluster behind our back.
 */
export const plainEnvironment = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Asks the kernel, not the permission bits: access lists and mount options count too. */
export function canEnter(directory: string, as: RunAs | undefined): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
    ...as,
    cwd: '/',
    env: plainEnvironment,
    stdio: 'ignore',
  });
  return answer.status === 0;
}

/** Whether any process has this number, ours or not. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
