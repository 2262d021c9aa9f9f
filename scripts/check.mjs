/** `npm run check`: everything that is wrong without running the product. All checks run, also after one has failed. */
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

const node = (...args) => [process.execPath, args];
const checks = [
  ['types of the server', ...node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')],
  // it makes its queries' types from the schema first
  ['types of the web client', 'npm', ['run', 'check', '-w', 'apps/web', '--silent']],
  ['lint', ...node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['format', ...node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['floors', ...node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', 'demo')],
];

const failed = [];
for (const [name, command, args] of checks) {
  const began = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`npm run check: ${failed.join(', ')} failed.`);
  process.exit(1);
}
