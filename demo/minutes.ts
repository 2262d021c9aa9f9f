import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** How a meeting of the demo was held, and what is written of it; people are named by their keys. */
export interface DemoMinutes {
  meeting: string;
  present: { who: string; remote: boolean }[];
  /** Markdown, as all that is written of it */
  opening: string;
  closing: string;
  /** in the order of the agenda */
  items: DemoItemHeld[];
  /** null: nobody is asked for corrections */
  round: DemoRound | null;
  approved: boolean;
}

export interface DemoItemHeld {
  /** how long it was spoken of */
  minutes: number;
  text: string;
  spoke: { who: string; minutes: number }[];
}

export interface DemoRound {
  /** days after loading */
  ends: number;
  comments: DemoComment[];
}

export interface DemoComment {
  by: string;
  /** the item and its paragraph, each counted from 1 */
  item: number;
  paragraph: number;
  text: string;
  /** what whoever writes said to it, and did; null: nobody has answered */
  accepted: string | null;
}

export function readMinutes(directory: string): DemoMinutes[] {
  const file: unknown = parse(readFileSync(join(directory, 'minutes.yaml'), 'utf8'));
  return recordsOf(file, 'minutes').map((record) => {
    const round = record.optionalRecord('round');
    const minutes = {
      meeting: record.text('meeting'),
      present: record.records('present').map((one) => {
        const present = { who: one.text('who'), remote: one.flag('remote') };
        one.done();
        return present;
      }),
      opening: record.text('opening').trim(),
      closing: record.text('closing').trim(),
      items: record.records('items').map(itemOf),
      round: round && roundOf(round),
      approved: record.flag('approved'),
    };
    record.done();
    return minutes;
  });
}

function itemOf(record: YamlRecord): DemoItemHeld {
  const item = {
    minutes: record.number('minutes'),
    text: record.text('text').trim(),
    spoke: record.optionalRecords('spoke').map((one) => {
      const turn = { who: one.text('who'), minutes: one.number('minutes') };
      one.done();
      return turn;
    }),
  };
  record.done();
  return item;
}

function roundOf(record: YamlRecord): DemoRound {
  const round = {
    ends: record.number('ends'),
    comments: record.records('comments').map((one) => {
      const comment = {
        by: one.text('by'),
        item: one.number('item'),
        paragraph: one.number('paragraph'),
        text: one.text('text'),
        accepted: one.optionalText('accepted'),
      };
      one.done();
      return comment;
    }),
  };
  record.done();
  return round;
}
