/** `npm run bench`: each hot path as a ratio to a bare server doing the same (docs/performance.md). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { complaintOf } from './complaint.mjs';
import { root } from './paths.mjs';

// The client too: what is measured are the documents that its build wrote down, and the server prepares no others.
try {
  await build();
} catch (error) {
  console.error(complaintOf(error));
  process.exit(1);
}
const bench = join(root, 'test/bench/bench.mjs');
process.exit(
  spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1,
);
