import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** What a meeting of the demo decided and set. */
export interface DemoOutcomes {
  /** key of the meeting */
  meeting: string;
  decisions: DemoDecision[];
}

export interface DemoDecision {
  text: string;
  language: string;
  /** days before loading */
  ago: number;
  /** the item of the agenda by which it was decided while the meeting was held, counted from 1; null: apart from it */
  item: number | null;
  /** the decision whose place it takes, counted from 1 */
  amends: number | null;
  tasks: DemoTask[];
}

export interface DemoTask {
  text: string;
  owner: string;
  /** days after loading; before it, where it is less than nought */
  due: number;
  /** what its owner said when it was done; null: it is still to be done */
  done: string | null;
}

export function readOutcomes(directory: string): DemoOutcomes[] {
  const file: unknown = parse(readFileSync(join(directory, 'outcomes.yaml'), 'utf8'));
  return recordsOf(file, 'outcomes').map((record) => {
    const outcomes = {
      meeting: record.text('meeting'),
      decisions: record.records('decisions').map(decisionOf),
    };
    record.done();
    return outcomes;
  });
}

function decisionOf(record: YamlRecord): DemoDecision {
  const decision = {
    text: record.text('text'),
    language: record.text('language'),
    ago: record.number('ago'),
    item: record.optionalNumber('item'),
    amends: record.optionalNumber('amends'),
    tasks: record.optionalRecords('tasks').map((task) => {
      const one = {
        text: task.text('text'),
        owner: task.text('owner'),
        due: task.number('due'),
        done: task.optionalText('done'),
      };
      task.done();
      return one;
    }),
  };
  record.done();
  return decision;
}
