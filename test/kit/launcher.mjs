/**
 * The product's own PostgreSQL launcher, compiled on the spot: jest loads its global files without a transformer, and a
 * build of the whole tree must not be needed to run one test.
 */
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'libs/platform/src/database/embedded');
// below node_modules, so that the bare import of `pg` resolves
const target = join(root, 'node_modules/.cache/guildhall/launcher');

/** Compiles the launcher and tells its address, for another process to import. */
export async function compileLauncher() {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = await transform(await readFile(join(source, name), 'utf8'), {
      filename: name,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    // renamed into place: another run may be reading the same file
    const half = join(target, `${name}.${process.pid}`);
    await writeFile(half, code);
    await rename(half, join(target, name.replace(/\.ts$/, '.js')));
  }
  return pathToFileURL(join(target, 'start-embedded-postgres.js')).href;
}

/** @returns {Promise<typeof import('../../libs/platform/src/database/embedded/start-embedded-postgres.ts')>} */
export async function launcher() {
  return import(await compileLauncher());
}
