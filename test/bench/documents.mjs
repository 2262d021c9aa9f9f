/** The documents that are measured: the web client's own, as its build makes them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

const made = join(root, 'apps/web/src/generated/graphql/persisted-documents.json');
const accepted = join(root, 'apps/web/dist/persisted.json');
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** Each with its text, its key on the bare server, and how a request names it: by hash where a built client is there, else by its text. */
export function documentsOf(...names) {
  const texts = Object.entries(read(made)).map(([hash, text]) => [hash.replace('sha256:', ''), text]);
  const known = read(accepted);
  return names.map((name) => {
    const found = texts.find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text));
    if (!found)
      throw new Error(`The client has no document "${name}" any more: the benchmark must follow it.`);
    const [hash, text] = found;
    const persisted = known[hash] === text;
    return persisted
      ? {
          key: hash,
          text,
          named: { document: hash },
          persisted,
        }
      : { key: text, text, named: { query: text }, persisted };
  });
}
