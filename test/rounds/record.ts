/** docs/reliability.jsonl: every round of every run that counted, a line each. The page beside it is drawn from them. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../architecture/cruise.js';
import type { Findings } from './auditor.js';
import type { RoundReport } from './round.js';
import type { Size } from './town.js';

export const recordFile = join(root, 'docs/reliability.jsonl');

export interface RecordedRound {
  /** when its run began; the rounds of a run share it */
  run: string;
  machine: string;
  /** load average of the machine when the run ended, its own work included */
  load: number;
  sockets: number;
  seed: number;
  kinds: string[];
  accepted: number;
  /** seconds */
  lasted: number;
  write: number;
  delivery: number;
  everybody: number;
  /** how many of each were found */
  found: Record<keyof Findings, number>;
  /** faults that this machine could not make */
  notRun: string[];
}

export function record(began: Date, reports: readonly RoundReport[], size: Size, notRun: string[]): void {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;
  for (const { findings, ...report } of reports) {
    const round: RecordedRound = {
      run: began.toISOString().slice(0, 16),
      machine,
      load: Math.round(loadavg()[1]! * 10) / 10,
      sockets: size.sockets,
      seed: report.seed,
      kinds: report.kinds,
      accepted: report.accepted,
      lasted: seconds(report.lasted),
      write: seconds(report.write),
      delivery: seconds(report.delivery),
      everybody: seconds(report.everybody),
      found: Object.fromEntries(
        Object.entries(findings).map(([book, lines]) => [book, (lines as string[]).length]),
      ) as RecordedRound['found'],
      notRun,
    };
    appendFileSync(recordFile, `${JSON.stringify(round)}\n`);
  }
}

export function recordedRounds(): RecordedRound[] {
  if (!existsSync(recordFile)) return [];
  return readFileSync(recordFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordedRound);
}
