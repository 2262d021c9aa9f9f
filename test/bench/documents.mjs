/** The documents that are measured: the web client's own, as its build wrote them down and requests name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

const texts = Object.entries(JSON.parse(readFileSync(join(root, 'apps/web/dist/persisted.json'), 'utf8')));

/** Each with its text, and its hash, by which it is asked for. */
export function documentsOf(...names) {
  return names.map((name) => {
    const found = texts.find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text));
    if (!found)
      throw new Error(`The client has no document "${name}" any more: the benchmark must follow it.`);
    const [hash, text] = found;
    return { key: hash, text, named: { document: hash } };
  });
}
