/**
 * Whether something that was built still fits its sources, by their content: times lie after a checkout, a copy into
 * a container, or a branch switched there and back.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

const mark = '.built-from';

/** The hash of every file below `inputs`, except those whose path (with `/`) matches `except`. */
export async function contentHash(
  inputs,
  except = /(^|\/)(node_modules|dist|generated|\.vite)(\/|$)|\.spec\.tsx?$|\.md$/,
) {
  const hash = createHash('sha256');
  for (const path of (
    await filesOf(
      inputs.map((input) => join(root, input)),
      except,
    )
  ).sort()) {
    hash
      .update(relative(root, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesOf(paths, except) {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (except.test(relative(root, path).replaceAll('\\', '/')) || !existsSync(path)) return [];
      const entries = await readdir(path).catch((error) => {
        if (error.code === 'ENOTDIR') return null;
        throw error;
      });
      return entries
        ? filesOf(
            entries.map((name) => join(path, name)),
            except,
          )
        : [path];
    }),
  );
  return found.flat();
}

/** The hash that `output` was built from, or null. */
export async function builtFrom(output) {
  return readFile(join(root, output, mark), 'utf8').catch(() => null);
}

/** Notes beside the output what it was built from; the last step of a build, so that half a build is never fresh. */
export async function noteBuiltFrom(output, hash) {
  await writeFile(join(root, output, mark), hash);
}
