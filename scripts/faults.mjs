/** `npm run faults`: a cluster under load and faults, and an audit after each (docs/reliability.md). */
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { complaintOf } from './complaint.mjs';
import { root } from './paths.mjs';

try {
  await build(['server']);
} catch (error) {
  console.error(complaintOf(error));
  process.exit(1);
}
// The tests' own TypeScript, compiled as it is loaded: the parts of the kit stand once, for jest and for this.
const command = ['--import', './test/kit/typescript.mjs', 'test/rounds/command.ts'];
const { status } = spawnSync(process.execPath, [...command, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
