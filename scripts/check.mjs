/**
 * `npm run check`: everything that is wrong without running the product. All checks run, also after one has failed; one that
 * could not be made is named as such in the last line.
 */
import { spawnSync } from 'node:child_process';
import { audit, closingLine } from './audit.mjs';
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

const outcomes = new Map();
for (const [name, command, args] of checks) {
  const began = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  tell(name, status === 0 ? 'ok' : 'failed', `(${((Date.now() - began) / 1000).toFixed(1)} s)`);
}
const { outcome, reason } = audit();
tell('known weaknesses of what is delivered', outcome, reason && `– ${reason}`);

console.log(closingLine(outcomes));
process.exit([...outcomes.values()].includes('failed') ? 1 : 0);

function tell(name, outcome, more) {
  outcomes.set(name, outcome);
  const words = { ok: 'ok         ', failed: 'FAILED     ', 'not checked': 'not checked' };
  console.log(`${words[outcome]} ${name} ${more}`.trimEnd());
}
