/** `npm run bench`: each hot path as a ratio to a bare server doing the same (docs/performance.md). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { complaintOf } from './complaint.mjs';
import { root } from './paths.mjs';

// The client's documents are what is measured. They are made in seconds; the client itself need not be built.
const documents = spawnSync(process.execPath, ['build/generate.mjs'], {
  cwd: join(root, 'apps/web'),
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (documents.status !== 0) process.exit(1);
try {
  await build(['server']);
} catch (error) {
  console.error(complaintOf(error));
  process.exit(1);
}
const bench = join(root, 'test/bench/bench.mjs');
if (!existsSync(bench)) {
  console.error('There is no benchmark yet (test/bench/bench.mjs).');
  process.exit(1);
}
process.exit(
  spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1,
);
