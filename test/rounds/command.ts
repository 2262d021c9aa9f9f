/** `npm run faults -- --rounds 60 --seed 1`: plays the rounds, says what each has shown, and adds them to docs/reliability.md. */
import { parseArgs } from 'node:util';
import { hasProxy } from '../kit/cluster-command.js';
import { faultsNotHere } from './faults.js';
import { drawPage } from './page.js';
import { record } from './record.js';
import { linesOf, Rounds, type RoundReport } from './round.js';
import { short, whole } from './town.js';

/** Fewer are a trial, and stand in no record. */
const enoughRounds = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    small: { type: 'boolean', default: false },
  },
});
const count = Number(values.rounds);
const first = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first) || first < 0) {
  console.error('--rounds and --seed are whole numbers.');
  process.exit(2);
}
if (!hasProxy) {
  console.error('A cluster needs HAProxy in front of it: apt-get install haproxy. Nothing was run.');
  process.exit(1);
}
console.log(
  `${count} rounds from seed ${first}. The same again: npm run faults -- --rounds ${count} --seed ${first}`,
);
const began = new Date();
const size = values.small ? short : whole;
const rounds = await Rounds.open(size);
const reports: RoundReport[] = [];
try {
  for (let seed = first; seed < first + count; seed += 1) {
    const report = await rounds.play(seed);
    reports.push(report);
    console.log(sentenceOf(report));
    for (const line of linesOf(report.findings)) console.log(`    ${line}`);
  }
  const missing = await rounds.auditor.missingLetters();
  for (const line of missing) console.log(`    notices: ${line}`);
  reports.at(-1)!.findings.notices.push(...missing);
} finally {
  if (reports.length >= enoughRounds && size === whole) {
    record(began, reports, size, faultsNotHere());
    console.log(`Added to ${drawPage()}`);
  } else console.log('A trial: docs/reliability.md stays as it is.');
  await rounds.close();
}
process.exit(reports.length < count || reports.some(({ findings }) => linesOf(findings).length > 0) ? 1 : 0);

function sentenceOf(report: RoundReport): string {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  return [
    `${report.seed}: ${report.kinds.join(' + ')} (${seconds(report.lasted)})`,
    `${report.accepted} posts accepted`,
    `after the fault a write in ${seconds(report.write)}, told in ${seconds(report.delivery)}, all clients live in ${seconds(report.everybody)}`,
    linesOf(report.findings).length === 0 ? 'all books agree' : 'THE BOOKS DIFFER',
  ].join('; ');
}
