import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { canEnter, nobody, plainEnvironment, processExists, weAreRoot } from './runner.js';
import type { RunAs } from './runner.js';
import { StartError } from './start-error.js';

/** One PostgreSQL cluster on disk, and what is needed to run it. */
export interface Cluster {
  /** PostgreSQL's own folder */
  directory: string;
  password: string;
  as: RunAs | undefined;
  binaries: Binaries;
}

/** Where root keeps what the checkout's folder cannot hold, because PostgreSQL's account cannot enter it. */
const outside = '/var/lib/guildhall';

/** Opens the cluster under `dataDirectory`, making it on the first start. What exists is never made anew. */
export async function openCluster(
  dataDirectory: string,
  options: { sync: boolean; log: (line: string) => void },
): Promise<Cluster> {
  const home = join(dataDirectory, 'postgres');
  await mkdir(dataDirectory, { recursive: true }).catch((error: Error) => {
    throw new StartError(`The data folder ${dataDirectory} cannot be made: ${error.message}`);
  });
  const existing = await owner(home);
  const as = existing ? runnerFor(existing, home) : weAreRoot() ? nobody() : undefined;
  const binaries = await findBinaries(as, as ? outside : dataDirectory);
  if (!existing) await make(home, dataDirectory, { as, binaries, ...options });
  // the link itself may lie where PostgreSQL's account cannot look
  const directory = join(await realpath(home), 'data');
  const major = (await read(join(directory, 'PG_VERSION'), home)).trim();
  if (major !== binaries.major) {
    throw new StartError(
      `The data in ${home} were written by PostgreSQL ${major}, but version ${binaries.major} is installed: restore a backup into a new GUILDHALL_DATA.`,
    );
  }
  return { directory, password: (await read(join(home, 'password'), home)).trim(), as, binaries };
}

async function owner(home: string): Promise<RunAs | null> {
  try {
    const { uid, gid } = await stat(home);
    return { uid, gid };
  } catch {
    // a link whose target has gone (a folder on a disk that is not mounted) must not be taken for an empty start
    if (await lstat(home).catch(() => null)) {
      throw new StartError(
        `The data of ${home} are not where it points to: mount that disk, or move the link away.`,
      );
    }
    return null;
  }
}

/** Root takes the data's own account, so that a first start as root and a later one as a user, or the reverse, meet. */
function runnerFor(existing: RunAs, home: string): RunAs | undefined {
  if (weAreRoot()) return existing;
  if (process.getuid && existing.uid !== process.getuid()) {
    throw new StartError(
      `The data in ${home} belong to another account (uid ${existing.uid}): start as root or as that account, or set GUILDHALL_DATA.`,
    );
  }
  return undefined;
}

async function read(path: string, home: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new StartError(
      `${home} is not a complete PostgreSQL folder (no ${path}): restore it, or move it away.`,
    );
  });
}

interface Making {
  as: RunAs | undefined;
  binaries: Binaries;
  sync: boolean;
  log: (line: string) => void;
}

/**
 * Made under a name of its own and moved into place whole: a start killed halfway leaves no half of a cluster, and of
 * two starts at once one wins while the other throws its own away and goes on with the winner's.
 */
async function make(home: string, dataDirectory: string, making: Making): Promise<void> {
  await clearAbandoned(dataDirectory);
  const inside = !making.as || canEnter(dataDirectory, making.as);
  const name = `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const fresh = inside ? join(dataDirectory, name) : join(outside, `data-${randomBytes(6).toString('hex')}`);
  if (!inside) {
    await mkdir(outside, { recursive: true, mode: 0o755 });
    making.log(`PostgreSQL's account cannot enter ${dataDirectory}; the database lies in ${fresh}`);
  }
  try {
    await initialise(fresh, making);
    if (inside) await rename(fresh, home);
    else await symlink(fresh, home);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    throw error instanceof StartError
      ? error
      : new StartError(`The database folder ${home} cannot be made: ${(error as Error).message}`);
  }
}

async function initialise(fresh: string, { as, binaries, sync }: Making): Promise<void> {
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = join(fresh, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (as) for (const path of [fresh, passwordFile]) await chown(path, as.uid, as.gid);
  const flags = [
    `--pgdata=${join(fresh, 'data')}`,
    '--username=guildhall',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--locale=C',
    ...(sync ? [] : ['--no-sync']),
  ];
  const complaint = await new Promise<string | null>((resolve) => {
    const child = spawn(binaries.initdb, flags, {
      ...as,
      cwd: fresh,
      env: plainEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : said));
  });
  if (complaint !== null) {
    const line = complaint.split('\n').find((text) => /error|fatal/i.test(text)) ?? complaint.split('\n')[0];
    throw new StartError(`PostgreSQL could not make its data folder: ${line}`);
  }
}

/** What a first start that was killed halfway left behind. */
async function clearAbandoned(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory)) {
    const maker = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (maker && !processExists(Number(maker))) {
      await rm(join(dataDirectory, name), { recursive: true, force: true });
    }
  }
}
