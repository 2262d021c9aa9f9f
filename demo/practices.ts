import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Labels } from '#kernel';
import { YamlRecord } from './yaml-record.js';

/** The practices of the cases; people, bodies, meetings and themes are named by their keys. All they say is in Polish. */
export interface DemoPractice {
  key: string;
  /** null: that of the demo community */
  community: string | null;
  municipality: string;
  author: string;
  editor: string;
  title: string;
  period: string;
  /** `<organisation>`, `<organisation> for <municipality>`, or a municipality */
  lead: string;
  contact: string;
  themes: string[];
  /** those that the case names */
  targetGroups: string[];
  presented: string[];
  /** by kind; what no case says stands in the words of the demo */
  sections: [kind: string, text: string][];
  steps: { title: string; text: string | null }[];
  evidence: { indicator: string; period: string; source: string }[];
  reviews: DemoReview[];
  transfers: { municipality: string; by: string; steps: DemoTransferStep[] }[];
  /** invented, and marked so */
  partners: string | null;
}

/** What a town looks for: as a case tells it, or invented, and marked so. */
export interface DemoNeed {
  community: string | null;
  municipality: string;
  by: string;
  title: string;
  words: string;
  invented: boolean;
  period: string;
  met: boolean;
  themes: string[];
  targetGroups: string[];
}

/** Invented, and marked so. */
export interface DemoReview {
  by: string;
  advice: string;
  words: string;
  /** by the key of the criterion */
  scores: [criterion: string, value: number][];
}

/** Invented, and marked so. */
export interface DemoTransferStep {
  stage: string;
  since: string;
  adaptations: string | null;
  reason: string | null;
  contact: string | null;
}

export interface DemoPractices {
  /** before whatever no case says, by the language in which it is said */
  demoWords: Labels;
  practices: DemoPractice[];
  needs: DemoNeed[];
}

export function readPractices(directory: string): DemoPractices {
  const file = new YamlRecord(
    parse(readFileSync(join(directory, 'practices.yaml'), 'utf8')),
    'practices.yaml',
  );
  const demoWords = file.labels('demoWords');
  const practices = file.records('practices').map((record) => practiceOf(record, demoWords['pl']!));
  const needs = file.records('needs').map((record) => needOf(record, directory));
  file.done();
  return { demoWords, practices, needs };
}

function practiceOf(record: YamlRecord, marked: string): DemoPractice {
  const said = (key: string) =>
    record.entries(key).map(([kind, text]): [string, string] => [kind, String(text)]);
  const practice = {
    key: record.text('key'),
    community: record.optionalText('community'),
    municipality: record.text('municipality'),
    author: record.text('author'),
    editor: record.text('editor'),
    title: record.text('title'),
    period: record.fuzzyDate('period').text,
    lead: record.text('lead'),
    contact: record.text('contact'),
    themes: record.texts('themes'),
    targetGroups: record.texts('targetGroups'),
    presented: record.texts('presented'),
    sections: [
      ...said('sections'),
      ...said('demo').map(([kind, text]): [string, string] => [kind, `${marked} ${text}`]),
    ],
    steps: record
      .records('steps')
      .map((step) => whole(step, { title: step.text('title'), text: step.optionalText('text') })),
    evidence: record.records('evidence').map((one) =>
      whole(one, {
        indicator: one.text('indicator'),
        period: one.fuzzyDate('period').text,
        source: one.text('source'),
      }),
    ),
    reviews: record.records('reviews').map((review) =>
      whole(review, {
        by: review.text('by'),
        advice: review.text('advice'),
        words: review.text('words'),
        scores: review.entries('scores').map(([key, value]): [string, number] => [key, Number(value)]),
      }),
    ),
    transfers: record.records('transfers').map((transfer) =>
      whole(transfer, {
        municipality: transfer.text('municipality'),
        by: transfer.text('by'),
        steps: transfer.records('steps').map(stepOf),
      }),
    ),
    partners: record.optionalText('partners'),
  };
  return whole(record, practice);
}

/** Its words stand in the demo, or word by word in the file of a case. */
function needOf(record: YamlRecord, directory: string): DemoNeed {
  const told = record.optionalText('case');
  const words = told
    ? (parse(readFileSync(join(directory, 'cases', `${told}.yaml`), 'utf8')) as { need: { pl: string } }).need
        .pl
    : record.text('words');
  return whole(record, {
    community: record.optionalText('community'),
    municipality: record.text('municipality'),
    by: record.text('by'),
    title: record.text('title'),
    ...{ words, invented: !told },
    period: record.fuzzyDate('period').text,
    met: record.flag('met'),
    themes: record.texts('themes'),
    targetGroups: record.texts('targetGroups'),
  });
}

function stepOf(step: YamlRecord): DemoTransferStep {
  return whole(step, {
    stage: step.text('stage'),
    since: step.fuzzyDate('since').text,
    adaptations: step.optionalText('adaptations'),
    reason: step.optionalText('reason'),
    contact: step.optionalText('contact'),
  });
}

/** What was read of a record, once nothing else stands in it. */
function whole<T>(record: YamlRecord, read: T): T {
  record.done();
  return read;
}
