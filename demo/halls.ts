import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** What a hall of the demo holds; people are named by their keys. */
export interface DemoHall {
  /** key of the meeting, or of the group */
  place: string;
  questions: DemoQuestion[];
  tables: DemoTable[];
  polls: DemoHallPoll[];
}

export interface DemoQuestion {
  text: string;
  language: string;
  by: string;
  anonymous: boolean;
  support: string[];
  answered: boolean;
  /** why it was set aside; null: it was not */
  aside: string | null;
}

export interface DemoTable {
  title: string;
  language: string;
  seats: number;
  people: string[];
  output: { by: string; text: string } | null;
}

export interface DemoHallPoll {
  question: string;
  kind: (typeof kinds)[number];
  options: string[];
  most: number | null;
  low: string | null;
  high: string | null;
  dates: { in: number; starts: string; ends: string }[];
  secret: boolean;
  byMunicipality: boolean;
  quorum: number | null;
  state: (typeof states)[number];
  /** by person: a weight for each answer in order, 0 where it was not chosen */
  votes: { by: string; weights: number[] }[];
}

const kinds = ['ONE', 'SEVERAL', 'YES_NO', 'SCALE', 'RANKING', 'DOTS', 'DATES'] as const;
const states = ['DRAFT', 'OPEN', 'CLOSED'] as const;

export function readHalls(directory: string): DemoHall[] {
  const file: unknown = parse(readFileSync(join(directory, 'halls.yaml'), 'utf8'));
  return recordsOf(file, 'halls').map((record) => {
    const hall = {
      place: record.text('place'),
      questions: record.optionalRecords('questions').map(questionOf),
      tables: record.optionalRecords('tables').map(tableOf),
      polls: record.optionalRecords('polls').map(pollOf),
    };
    record.done();
    return hall;
  });
}

function questionOf(record: YamlRecord): DemoQuestion {
  const question = {
    text: record.text('text'),
    language: record.text('language'),
    by: record.text('by'),
    anonymous: record.flag('anonymous'),
    support: record.texts('support'),
    answered: record.flag('answered'),
    aside: record.optionalText('aside'),
  };
  record.done();
  return question;
}

function tableOf(record: YamlRecord): DemoTable {
  const output = record.optionalRecord('output');
  const table = {
    title: record.text('title'),
    language: record.text('language'),
    seats: record.number('seats'),
    people: record.texts('people'),
    output: output && { by: output.text('by'), text: output.text('text') },
  };
  output?.done();
  record.done();
  return table;
}

function pollOf(record: YamlRecord): DemoHallPoll {
  const poll = {
    question: record.text('question'),
    kind: record.oneOf('kind', kinds),
    options: record.texts('options'),
    most: record.optionalNumber('most'),
    low: record.optionalText('low'),
    high: record.optionalText('high'),
    dates: record.optionalRecords('dates').map((date) => {
      const one = { in: date.number('in'), starts: date.text('starts'), ends: date.text('ends') };
      date.done();
      return one;
    }),
    secret: record.flag('secret'),
    byMunicipality: record.flag('byMunicipality'),
    quorum: record.optionalNumber('quorum'),
    state: record.oneOf('state', states),
    votes: record.entries('votes').map(([by, weights]) => {
      if (!Array.isArray(weights) || !weights.every((one): one is number => Number.isInteger(one)))
        throw new Error(`${record.where}.votes.${by} has no list of weights`);
      return { by, weights };
    }),
  };
  record.done();
  return poll;
}
