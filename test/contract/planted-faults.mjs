/**
 * Faults of authorization, each a small change of one source that somebody could make by mistake, with the test of the matrix
 * that must turn red. They are planted while jest compiles (faulted.config.mjs), so no source is ever touched.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const top = resolve(import.meta.dirname, '../..');

/** `bites`: the full name, as a regular expression, of tests of which at least one must fail. */
export const faults = [];

/** The source with the fault of this name in it, if it is the file that the fault is for. */
export function planted(source, path, name) {
  const fault = faults.find((one) => one.name === name);
  if (!fault || path.replaceAll('\\', '/') !== join(top, fault.file).replaceAll('\\', '/')) return source;
  if (!source.includes(fault.from))
    throw new Error(`${fault.file} no longer holds what ${name} would change.`);
  return source.replaceAll(fault.from, () => fault.to);
}

/** Runs the tests of the matrix that a fault should turn red, with the fault or (name null) without. */
export async function runMatrix(pattern, name) {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-fault-'));
  const report = join(folder, 'report.json');
  const flags = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const options = [
    '--config',
    'test/contract/faulted.config.mjs',
    '--runInBand',
    '--json',
    `--outputFile=${report}`,
  ];
  const child = spawn(
    process.execPath,
    [...flags, ...options, '--testNamePattern', pattern, 'test/contract/authorization-matrix.spec.ts'],
    { cwd: top, env: { ...process.env, NODE_OPTIONS: '', GUILDHALL_FAULT: name ?? '' }, stdio: 'ignore' },
  );
  await new Promise((done) => child.on('close', done));
  try {
    const { testResults } = JSON.parse(await readFile(report, 'utf8'));
    const tests = testResults.flatMap((file) => file.assertionResults);
    const named = (status) => tests.filter((test) => test.status === status).map((test) => test.fullName);
    return {
      passed: named('passed'),
      failed: named('failed'),
      messages: tests.flatMap((test) => test.failureMessages),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
