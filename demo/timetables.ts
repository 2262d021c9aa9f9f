import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Labels } from '#kernel';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** The days, venues and sessions of a meeting of the demo. */
export interface DemoTimetable {
  /** key of the meeting */
  meeting: string;
  venues: {
    key: string;
    name: string;
    address: string | null;
    rooms: { key: string; name: string; capacity: number | null }[];
  }[];
  days: { date: string; starts: string | null; ends: string | null; venue: string | null }[];
  sessions: DemoSession[];
}

export interface DemoSession {
  kind: string;
  titles: Labels;
  date: string | null;
  /** instead of the date: days after loading, as of its meeting */
  in: number | null;
  starts: string | null;
  ends: string | null;
  room: string | null;
  track: string | null;
  /** key of an organisation */
  host: string | null;
  /** keys of persons */
  chairs: string[];
  speakers: string[];
}

export function readTimetables(directory: string): DemoTimetable[] {
  const file: unknown = parse(readFileSync(join(directory, 'timetables.yaml'), 'utf8'));
  return recordsOf(file, 'timetables').map((record) => {
    const timetable = {
      meeting: record.text('meeting'),
      venues: record.optionalRecords('venues').map(venueOf),
      days: record.optionalRecords('days').map(dayOf),
      sessions: record.optionalRecords('sessions').map(sessionOf),
    };
    record.done();
    return timetable;
  });
}

function venueOf(record: YamlRecord): DemoTimetable['venues'][number] {
  const venue = {
    key: record.text('key'),
    name: record.text('name'),
    address: record.optionalText('address'),
    rooms: record.optionalRecords('rooms').map((room) => {
      const one = {
        key: room.text('key'),
        name: room.text('name'),
        capacity: room.optionalNumber('capacity'),
      };
      room.done();
      return one;
    }),
  };
  record.done();
  return venue;
}

function dayOf(record: YamlRecord): DemoTimetable['days'][number] {
  const day = {
    date: record.text('date'),
    starts: record.optionalText('starts'),
    ends: record.optionalText('ends'),
    venue: record.optionalText('venue'),
  };
  record.done();
  return day;
}

function sessionOf(record: YamlRecord): DemoSession {
  const session = {
    kind: record.text('kind'),
    titles: record.optionalLabels('titles') ?? {},
    date: record.optionalText('date'),
    in: record.optionalNumber('in'),
    starts: record.optionalText('starts'),
    ends: record.optionalText('ends'),
    room: record.optionalText('room'),
    track: record.optionalText('track'),
    host: record.optionalText('host'),
    chairs: record.texts('chairs'),
    speakers: record.texts('speakers'),
  };
  record.done();
  return session;
}
