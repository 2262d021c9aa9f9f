/**
 * What a register's row changes in a municipality that stands. The register is right about what it knows; what people wrote
 * over it stays and is said to stay; what it does not know is left alone.
 */
import { fold, type Labels } from '#kernel';
import type { Change } from '../revision/change.js';
import type { RegisterRow } from './register-row.js';

/** The part of a municipality that a register may change. */
export interface Registered {
  id: string;
  number: number;
  slug: string;
  names: Labels;
  localName: string;
  spellings: string[];
  type: string | null;
  regionId: string | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  populationYear: number | null;
  populationSource: string | null;
  letters: string;
  dye: number;
  edited: string[];
  version: number;
}

export interface Merge {
  after: Registered;
  changes: Change[];
  /** fields in which the register says something else than people wrote */
  kept: string[];
}

export function merge(before: Registered, row: RegisterRow, seat: SeatNames, regionId: string | null): Merge {
  const changes: Change[] = [];
  const kept: string[] = [];
  const after: Registered = { ...before };
  const byHand = (field: string): boolean => before.edited.includes(field);
  const say = (field: string, from: unknown, to: unknown, language: string | null = null): void => {
    changes.push({ field, language, from: words(from), to: words(to) });
  };

  const names: Record<string, string> = { ...before.names };
  for (const [language, name] of Object.entries(row.names)) {
    if (names[language] === name) continue;
    if (byHand(`names.${language}`)) kept.push(`names.${language}`);
    else {
      say('name', names[language], name, language);
      names[language] = name;
    }
  }
  after.names = names;
  if (before.localName === before.names[row.language]) after.localName = names[row.language]!;

  const spellings = [...before.spellings, ...seat.filter((one) => !isKnown(one, names, before.spellings))];
  if (spellings.length > before.spellings.length && !byHand('spellings')) {
    say('spellings', before.spellings, spellings);
    after.spellings = spellings;
  }
  if (row.type !== before.type) {
    say('type', before.type, row.type);
    after.type = row.type;
  }
  if (regionId && regionId !== before.regionId) {
    say('region', null, row.parent?.name ?? row.region?.name);
    after.regionId = regionId;
  }
  if (row.latitude !== null && (row.latitude !== before.latitude || row.longitude !== before.longitude)) {
    const [from, to] = [before, row].map(({ latitude, longitude }) =>
      latitude === null ? null : `${latitude}, ${longitude}`,
    );
    say('position', from, to);
    after.latitude = row.latitude;
    after.longitude = row.longitude;
  }
  const { populationYear, populationSource } = row.source;
  if (row.population !== null) {
    const differs = row.population !== before.population;
    if (byHand('population')) {
      if (differs) kept.push('population');
    } else if (differs || populationSource !== before.populationSource) {
      if (differs) say('population', before.population, row.population);
      else say('populationSource', before.populationSource, populationSource);
      Object.assign(after, { population: row.population, populationYear, populationSource });
    }
  }
  return { after, changes, kept };
}

/** The other names of the district that is called like its seat: in Russian one says Единец of both. */
export type SeatNames = readonly string[];

export function seatNames(row: RegisterRow, parent: { name: string; names: Labels } | undefined): SeatNames {
  if (!parent || fold(parent.name) !== fold(row.name)) return [];
  return Object.values(parent.names).filter((name) => !isKnown(name, row.names, []));
}

function isKnown(name: string, names: Labels, spellings: readonly string[]): boolean {
  return Object.values(names).includes(name) || spellings.includes(name);
}

function words(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
