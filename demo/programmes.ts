import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { roleNames, type Labels, type Role } from '#kernel';
import { YamlRecord } from './yaml-record.js';

/** The programmes beside the demo community: communities, bodies, projects and what their funders want said of them. */
export interface Programmes {
  municipalities: {
    key: string;
    code: string;
    names: Labels;
    spellings: string[];
    region: string;
    latitude: number;
    longitude: number;
    population: number;
  }[];
  organisations: {
    key: string;
    kind: string;
    sector: string;
    acronym: string | null;
    names: Labels;
    municipality: string | null;
    seat: string | null;
  }[];
  projects: {
    key: string;
    titles: Labels;
    partOf: string | null;
    partners: string[];
    communities: string[];
  }[];
  /** in the order in which they are published */
  statements: {
    /** the case and the place in it: `lublin-forum.funding_statements.0` */
    key: string;
    project: string;
    funder: string;
    country: string | null;
    language: string;
    text: string;
    disclaimer: string | null;
  }[];
  communities: {
    key: string;
    names: Labels;
    purposes: Labels;
    municipalities: string[];
    organisations: string[];
    /** of an office: the sources name nobody */
    mandates: { municipality: string; from: string; until: string }[];
    /** who belongs to it besides the secretariat, with their roles: invented */
    persons: { key: string; role: Role }[];
  }[];
}

/** Reads `programmes.yaml`, and the funders' words from the case files: they are written down in one place only. */
export function readProgrammes(directory: string): Programmes {
  const file = new YamlRecord(read(directory, 'programmes.yaml'), 'programmes.yaml');
  const programmes: Programmes = {
    municipalities: file.records('municipalities').map((record) => ({
      key: record.text('key'),
      code: record.text('code'),
      names: record.labels('names'),
      spellings: record.texts('spellings'),
      region: record.text('region'),
      latitude: record.number('latitude'),
      longitude: record.number('longitude'),
      population: record.number('population'),
    })),
    organisations: file.records('organisations').map((record) => ({
      key: record.text('key'),
      kind: record.text('kind'),
      sector: record.text('sector'),
      acronym: record.optionalText('acronym'),
      names: record.labels('names'),
      municipality: record.optionalText('municipality'),
      seat: record.optionalText('seat'),
    })),
    projects: file.records('projects').map((record) => ({
      key: record.text('key'),
      titles: record.labels('titles'),
      partOf: record.optionalText('partOf'),
      partners: record.texts('partners'),
      communities: record.texts('communities'),
    })),
    statements: file.records('statements').map((record) => ({
      project: record.text('project'),
      funder: record.text('funder'),
      country: record.optionalText('country'),
      key: [record.text('case'), ...record.texts('at')].join('.'),
      ...wordsAt(directory, record.text('case'), record.texts('at')),
    })),
    communities: file.records('communities').map((record) => ({
      key: record.text('key'),
      names: record.labels('names'),
      purposes: record.labels('purposes'),
      municipalities: record.texts('municipalities'),
      organisations: record.texts('organisations'),
      mandates: record.records('mandates').map((mandate) => ({
        municipality: mandate.text('municipality'),
        from: mandate.text('from'),
        until: mandate.text('until'),
      })),
      persons: record.entries('persons').map(([key, role]) => ({ key, role: roleOf(String(role)) })),
    })),
  };
  file.done();
  return programmes;
}

function roleOf(name: string): Role {
  const role = roleNames.find((one) => one === name);
  if (!role) throw new Error(`programmes.yaml has no role "${name}".`);
  return role;
}

function read(directory: string, ...path: string[]): unknown {
  return parse(readFileSync(join(directory, ...path), 'utf8'));
}

/** A statement of a case file, as it stands there; all of them are in Polish. */
function wordsAt(
  directory: string,
  name: string,
  way: readonly string[],
): { language: string; text: string; disclaimer: string | null } {
  let found = read(directory, 'cases', `${name}.yaml`);
  for (const step of way) found = (found as Record<string, unknown> | undefined)?.[step];
  const { language, text, statement, disclaimer } = (found ?? {}) as Record<string, string | undefined>;
  const words = text ?? statement;
  if (!words) throw new Error(`cases/${name}.yaml has no statement at ${way.join('.')}`);
  return { language: language ?? 'pl', text: words, disclaimer: disclaimer ?? null };
}
