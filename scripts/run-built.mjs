/** Runs one of the product's own commands (`apps/api/src/<name>.ts`) from a fresh build, with the rest as its arguments. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { complaintOf } from './complaint.mjs';
import { root } from './paths.mjs';

const [name, ...rest] = process.argv.slice(2);
process.chdir(root);
try {
  // standard output belongs to the command: a schema or a link may be piped on
  await build(['server'], { say: console.error });
  const file = join(root, 'dist/apps/api/src', `${name}.js`);
  if (!existsSync(file))
    throw Object.assign(new Error(`There is no command "${name}".`), { name: 'StartError' });
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(file).href);
} catch (error) {
  console.error(complaintOf(error));
  process.exit(1);
}
