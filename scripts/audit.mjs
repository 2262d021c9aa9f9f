/**
 * Known weaknesses in what is delivered, as `npm audit` tells them. A high or critical one fails; where nobody answers, or the
 * answer is no audit, nothing was checked, and that is said: it is neither a pass nor a failure.
 */
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

const failing = ['high', 'critical'];

/** @returns {import('./audit.d.mts').Verdict} */
export function audit() {
  // Offline, npm says "nothing found" without having asked: a setting of this account must not pass for an answer.
  const asked = ['--offline=false', '--audit=true', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout, error } = spawnSync('npm', ['audit', '--json', '--omit=dev', ...asked], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
    maxBuffer: 32 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return error ? notChecked('npm gave no answer') : judge(stdout);
}

/**
 * What an answer of `npm audit --json` means.
 * @param {string} text
 * @returns {import('./audit.d.mts').Verdict}
 */
export function judge(text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return notChecked('the answer is not JSON');
  }
  // What it says of an error names the address that was asked; that is the machine's business, and is not repeated.
  if (answer?.error || answer?.message) return notChecked('no registry answered, or it does not know audit');
  const counts = answer?.metadata?.vulnerabilities;
  const known = counts && [...failing, 'low', 'moderate'].every((level) => Number.isInteger(counts[level]));
  if (!known || answer.auditReportVersion !== 2)
    return notChecked('the answer is no audit of a form that we know');
  const found = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) =>
    failing.includes(severity),
  );
  if (failing.every((level) => counts[level] === 0) && found.length === 0)
    return { outcome: 'ok', reason: '' };
  const names = found.map(({ name, severity }) => `${name} (${severity})`);
  return { outcome: 'failed', reason: names.join(', ') || 'high or critical findings without names' };
}

function notChecked(reason) {
  return { outcome: 'not checked', reason };
}

/**
 * The closing line of `npm run check`: what failed and what was not checked stand in it by name.
 * @param {ReadonlyMap<string, import('./audit.d.mts').Verdict['outcome']>} outcomes
 */
export function closingLine(outcomes) {
  const of = (outcome) => [...outcomes].filter(([, one]) => one === outcome).map(([name]) => name);
  const [ok, failed, left] = [of('ok'), of('failed'), of('not checked')];
  const named = (names) => (names.length > 0 ? ` (${names.join(', ')})` : '');
  return `npm run check: ${ok.length} ok, ${failed.length} failed${named(failed)}, ${left.length} not checked${named(left)}`;
}
