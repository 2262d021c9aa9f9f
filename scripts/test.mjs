/**
 * `npm test`: everything that runs on each change. `npm run test:all`: the same and the wide parts, which run for long;
 * `-- --part <name>` runs one of them alone. The last line is the sum over all runners.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError, build } from './build.mjs';
import { root } from './paths.mjs';

/** Folders of test/ whose tests take minutes: each is a part of test:all with its own name. */
const wideFolders = ['faults', 'rounds', 'sweeps', 'races', 'sizes'];
const wideParts = wideFolders.filter((folder) => hasSpecs(join(root, 'test', folder)));

const options = process.argv.slice(2);
const all = options.includes('--all');
const part = options.includes('--part') ? options[options.indexOf('--part') + 1] : undefined;
const known = ['everyday', ...wideParts];
if (options.includes('--part') && !known.includes(part)) {
  console.error(`There is no part "${part ?? ''}". The parts are: ${known.join(', ')}.`);
  process.exit(2);
}

const sum = { passed: 0, failed: 0, notRun: 0 };
const reports = await mkdtemp(join(tmpdir(), 'guildhall-tests-'));
try {
  await build();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  // a product that does not build is a failure; what does not need it is still worth knowing
  console.error(error.message);
  sum.failed += 1;
}
for (const name of part ? [part] : all ? known : ['everyday']) {
  if (name === 'everyday') {
    const wide = wideFolders.map((folder) => `/test/${folder}/`);
    await jest('everyday', ['--testPathIgnorePatterns', '/node_modules/', '/dist/', ...wide]);
    await web();
  } else {
    await jest(name, ['--runInBand', '--testPathPatterns', `test/${name}/`]);
  }
}
await rm(reports, { recursive: true, force: true });
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.notRun} not run`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

async function jest(name, patterns) {
  console.log(`\n== ${name} ==`);
  const report = join(reports, `jest-${name}.json`);
  const flags = ['--json', `--outputFile=${report}`, ...patterns];
  const code = await run(process.execPath, ['node_modules/jest/bin/jest.js', ...flags], {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
    GUILDHALL_WIDE: wideParts.includes(name) ? '1' : '',
  });
  await add(name, report, code);
}

async function web() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'apps/web/package.json'), 'utf8'));
  if (!scripts?.test) return;
  console.log('\n== web client ==');
  const report = join(reports, 'web.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('npm', ['test', '-w', 'apps/web', '--silent', '--', ...flags]);
  await add('web client', report, code);
}

/** jest and vitest write the same form. A runner that ends badly without a failed test has failed itself. */
async function add(name, report, code) {
  const result = await readFile(report, 'utf8').then(JSON.parse, () => null);
  if (!result) {
    console.error(`${name}: the runner ended with ${code} and left no report.`);
    sum.failed += 1;
    return;
  }
  const brokenFiles = result.numRuntimeErrorTestSuites ?? 0;
  const failed = result.numFailedTests + brokenFiles;
  sum.passed += result.numPassedTests;
  sum.failed += failed || (code === 0 ? 0 : 1);
  sum.notRun += (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0);
}

function run(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      // jest's --json prints the whole report on standard output, beside the file
      stdio: ['ignore', environment.NODE_OPTIONS ? 'ignore' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(-1));
    child.on('close', (code) => resolve(code ?? -1));
  });
}

function hasSpecs(folder) {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  );
}
