import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { compileLauncher } from '../kit/launcher.mjs';

/** What a writer found when it had PostgreSQL. */
export interface Found {
  url: string;
  last: number;
  kept: number;
  since: string;
  adopted: boolean;
}

/** The account that the writers run as; undefined: ours. */
export type Account = { uid: number; gid: number } | undefined;

/** An ordinary account that every Linux has, to be while we are root. */
export function ordinaryAccount(): Account {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^daemon:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
}

/** A process that uses PostgreSQL as Guildhall does, until it is killed or asked to end. */
export class Writer {
  wrote = 0;
  stopped = false;
  failed: string | undefined;
  readonly found: Promise<Found>;
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(launcher: string, directory: string, as: Account, mode: 'once' | 'write' = 'write') {
    const script = join(import.meta.dirname, 'writer.mjs');
    this.child = spawn(process.execPath, [script, launcher, directory, mode], {
      ...as,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code)));
    this.found = new Promise((resolve, reject) => {
      createInterface({ input: this.child.stdout! }).on('line', (line) => {
        const fact = JSON.parse(line) as Partial<Found> & { wrote?: number; stopped?: true; failed?: string };
        if (fact.url) resolve(fact as Found);
        if (fact.wrote) this.wrote = fact.wrote;
        if (fact.stopped) this.stopped = true;
        if (fact.failed) this.failed = fact.failed;
      });
      void this.ended.then((code) => reject(new Error(this.failed ?? `the writer ended with ${code}`)));
    });
    this.found.catch(() => undefined);
  }

  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** A folder for one trial, with what is needed to try and to clean up. */
export async function trial(as: Account) {
  const directory = mkdtempSync(join(tmpdir(), 'guildhall-postgres-'));
  chmodSync(directory, 0o755);
  if (as) chownSync(directory, as.uid, as.gid);
  const launcher = await compileLauncher();
  const data = join(directory, 'data');
  return {
    directory: data,
    writer: (mode?: 'once' | 'write') => new Writer(launcher, data, as, mode),
    postmaster: () => Number(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]),
    postmasterFile: join(data, 'postgres/data/postmaster.pid'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/**
 * Kills a writing Guildhall again and again, every second time with its PostgreSQL, and tells what was lost: a row whose commit
 * was told and that is not there, or a gap.
 */
export async function killRounds(
  rounds: number,
  as: Account,
): Promise<{ written: number; adopted: number; losses: string[]; slowest: number }> {
  const place = await trial(as);
  const losses: string[] = [];
  let told = 0;
  let adopted = 0;
  let slowest = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const began = Date.now();
      const writer = place.writer();
      const found = await writer.found;
      slowest = Math.max(slowest, Date.now() - began);
      if (found.adopted) adopted += 1;
      if (found.last < told) losses.push(`round ${round}: ${told} was committed, the last is ${found.last}`);
      if (found.kept !== found.last) losses.push(`round ${round}: ${found.kept} rows up to ${found.last}`);
      await pause(50 + Math.random() * 250);
      const postmaster = place.postmaster();
      await writer.kill('SIGKILL');
      if (round % 2 === 1) process.kill(postmaster, 'SIGKILL');
      told = Math.max(found.last, writer.wrote);
    }
    const last = place.writer('once');
    const found = await last.found;
    if (found.last < told) losses.push(`at the end: ${told} was committed, the last is ${found.last}`);
    await last.ended;
    return { written: found.last, adopted, losses, slowest };
  } finally {
    place.remove();
  }
}
