// Makes what the client's source imports but nobody writes by hand: typed GraphQL documents, the fonts cut to
// our letters, and the map of the region. Each part runs again only when one of its inputs has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(web, 'src/generated');
mkdirSync(out, { recursive: true });

/** Runs `make` when the inputs differ from the last run, or when an output is missing. */
async function whenStale(name, inputs, outputs, make) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\0').update(readFileSync(input)).update('\0');
  const digest = hash.digest('hex');
  const stamp = join(out, `.${name}`);
  const fresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest &&
    outputs.every((file) => existsSync(join(out, file)));
  if (fresh && !process.argv.includes('--all')) return;
  await make();
  writeFileSync(stamp, digest);
  console.log(`generated ${name}`);
}

const sources = () =>
  readdirSync(join(web, 'src'), { recursive: true })
    .filter((file) => /\.(tsx?|graphql)$/.test(file) && !file.startsWith('generated'))
    .sort()
    .map((file) => join(web, 'src', file));

const here = (file) => join(web, 'build', file);

await whenStale(
  'graphql',
  [here('graphql.mjs'), here('cards.mjs'), join(web, '../../schema.graphql'), ...sources()],
  ['graphql/gql.ts', 'graphql/graphql.ts'],
  async () => (await import('./graphql.mjs')).makeDocuments(web, join(out, 'graphql')),
);
await whenStale('fonts', [here('fonts.mjs')], ['sans-latin.woff2'], async () =>
  (await import('./fonts.mjs')).cutFonts(out),
);
await whenStale('region', [here('region.mjs')], ['region.json'], async () =>
  (await import('./region.mjs')).drawRegion(join(out, 'region.json')),
);
