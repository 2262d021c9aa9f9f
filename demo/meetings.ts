import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Labels } from '#kernel';
import { recordsOf } from './yaml-record.js';

/** A meeting of the demo; others are named by their keys. */
export interface DemoMeeting {
  key: string;
  /** of a programme; null: of the community of `community/` */
  community: string | null;
  group: string | null;
  kind: string | null;
  titles: Labels;
  topics: Labels;
  aims: Labels;
  series: Labels;
  ordinal: number | null;
  /** fuzzy date; null where `in` says in how many days it will be, and where nothing is known */
  date: string | null;
  in: number | null;
  /** HH:MM, or `soon`: at the next full hour */
  starts: string | null;
  ends: string | null;
  zone: string | null;
  town: string | null;
  city: string | null;
  venue: string | null;
  mode: string | null;
  link: string | null;
  working: boolean;
  /** as the kernel prints a count */
  expected: string | null;
  sectors: string[];
  languages: string[];
  interpretation: string[];
  /** `wci for wroclaw`: an organisation, on behalf of a municipality */
  hosts: string[];
  organisers: string[];
  partners: string[];
  /** offices, in Polish */
  patrons: string[];
  projects: string[];
  statements: string[];
  /** by whom: what they showed; a presentation unless told */
  contributions: { kind: string | null; by: string | null; subjects: string[] }[];
  figures: DemoFigure[];
  part: string | null;
  inside: boolean;
  state: string;
  archive: Labels | null;
}

/** In Polish, as the cases tell them. */
export interface DemoFigure {
  /** as the kernel prints a count */
  value: string | null;
  rank: number | null;
  written: string | null;
  what: Labels;
  territory: Labels;
  source: Labels;
}

/** Reads `meetings.yaml`, in the order in which it can be written: what belongs to another comes after it. */
export function readMeetings(directory: string): DemoMeeting[] {
  const file: unknown = parse(readFileSync(join(directory, 'meetings.yaml'), 'utf8'));
  return recordsOf(file, 'meetings').map((record) => {
    const labels = (key: string): Labels => record.optionalLabels(key) ?? {};
    const meeting: DemoMeeting = {
      key: record.text('key'),
      community: record.optionalText('community'),
      group: record.optionalText('group'),
      kind: record.optionalText('kind'),
      titles: labels('titles'),
      topics: labels('topics'),
      aims: labels('aims'),
      series: labels('series'),
      ordinal: record.optionalNumber('ordinal'),
      date: record.optionalText('date'),
      in: record.optionalNumber('in'),
      starts: record.optionalText('starts'),
      ends: record.optionalText('ends'),
      zone: record.optionalText('zone'),
      town: record.optionalText('town'),
      city: record.optionalText('city'),
      venue: record.optionalText('venue'),
      mode: record.optionalText('mode'),
      link: record.optionalText('link'),
      working: record.flag('working'),
      expected: record.optionalText('expected'),
      sectors: record.texts('sectors'),
      languages: record.texts('languages'),
      interpretation: record.texts('interpretation'),
      hosts: record.texts('hosts'),
      organisers: record.texts('organisers'),
      partners: record.texts('partners'),
      patrons: record.texts('patrons'),
      projects: record.texts('projects'),
      statements: record.texts('statements'),
      contributions: record.optionalRecords('contributions').map((one) => {
        const contribution = {
          kind: one.optionalText('kind'),
          by: one.optionalText('by'),
          subjects: one.texts('subjects'),
        };
        one.done();
        return contribution;
      }),
      figures: record.optionalRecords('figures').map((one) => {
        const figure = {
          value: one.optionalText('value'),
          rank: one.optionalNumber('rank'),
          written: one.optionalText('written'),
          what: one.labels('what'),
          territory: one.optionalLabels('territory') ?? {},
          source: one.optionalLabels('source') ?? {},
        };
        one.done();
        return figure;
      }),
      part: record.optionalText('part'),
      inside: record.flag('inside'),
      state: record.text('state'),
      archive: record.optionalLabels('archive'),
    };
    record.done();
    return meeting;
  });
}
