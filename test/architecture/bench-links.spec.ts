/** What the benchmark takes from the built product by name must be there: it would be missed only where the benchmark runs. */
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './cruise.js';
import { sources } from './sources.js';

const imported = /^import \{([^}]*)\} from '(#\w+|[./]+\/dist\/[^']*)';$/gm;

it('each name that the benchmark imports is exported', () => {
  const wanted = new Map<string, string[]>();
  for (const [file, text] of sources(['test/bench'], /\.mjs$/))
    for (const [, names = '', from = ''] of text.matchAll(imported)) {
      const path = from.startsWith('#')
        ? `dist/libs/${from.slice(1)}/src/index.js`
        : posix.join(posix.dirname(file), from);
      const each = names.split(',').map((name) => name.trim().split(' as ')[0]!);
      wanted.set(path, [...(wanted.get(path) ?? []), ...each.filter(Boolean)]);
    }
  expect(wanted.size).toBeGreaterThan(10);
  const missing = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const missing = [];
      for (const [path, names] of JSON.parse(process.argv[1])) {
        const module = await import(process.cwd() + '/' + path);
        missing.push(...names.filter((name) => !(name in module)).map((name) => name + ' of ' + path));
      }
      process.stdout.write(JSON.stringify(missing), () => process.exit());`,
      JSON.stringify([...wanted]),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(JSON.parse(missing)).toEqual([]);
});
