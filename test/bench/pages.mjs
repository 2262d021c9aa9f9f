/** The public pages that are measured: the product draws them, the bare server sends what the product has packed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection, visit } from './load.mjs';
import { programmePage, publicPage } from './seed-ids.mjs';

/** By its address, the file that holds its bytes. */
export const keptAs = new Map([
  [publicPage, 'thread.br'],
  [programmePage, 'programme.br'],
]);

/** The pages as the api packs them, in a folder, which is given back. */
export async function keepPages(api, folder) {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (const [address, file] of keptAs) {
    const connection = new Connection(api.port);
    writeFileSync(join(pages, file), await connection.ask(visit(address)));
    connection.close();
  }
  return pages;
}
