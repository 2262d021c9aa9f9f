import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.js';

/** Paths (with `/`, from the repository's top) and texts of the files below some folders that match. */
export function sources(folders: string[], matching: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  const skipped = /(^|\/)(node_modules|dist|generated|coverage|\.[^/]+)$/;
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (skipped.test(below)) continue;
      if (entry.isDirectory()) walk(below);
      else if (entry.isFile() && matching.test(below))
        found.set(below, readFileSync(join(root, below), 'utf8'));
    }
  };
  for (const folder of folders) walk(folder);
  return found;
}
