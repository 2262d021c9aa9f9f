import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** An agenda item of the demo; people are named by their keys. */
export interface DemoAgendaItem {
  title: string;
  text: string | null;
  kind: string;
  minutes: number | null;
  language: string;
  by: string;
  presents: string | null;
  links: { title: string; url: string }[];
}

export interface DemoAgenda {
  /** key of the meeting */
  meeting: string;
  items: DemoAgendaItem[];
  proposals: DemoAgendaItem[];
}

export function readAgendas(directory: string): DemoAgenda[] {
  const file: unknown = parse(readFileSync(join(directory, 'agendas.yaml'), 'utf8'));
  return recordsOf(file, 'agendas').map((record) => {
    const agenda = {
      meeting: record.text('meeting'),
      items: record.records('items').map(itemOf),
      proposals: record.optionalRecords('proposals').map(itemOf),
    };
    record.done();
    return agenda;
  });
}

function itemOf(record: YamlRecord): DemoAgendaItem {
  const item = {
    title: record.text('title'),
    text: record.optionalText('text'),
    kind: record.text('kind'),
    minutes: record.optionalNumber('minutes'),
    language: record.text('language'),
    by: record.text('by'),
    presents: record.optionalText('presents'),
    links: record.optionalRecords('links').map((link) => {
      const one = { title: link.text('title'), url: link.text('url') };
      link.done();
      return one;
    }),
  };
  record.done();
  return item;
}
