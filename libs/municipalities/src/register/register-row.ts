/** One line of a register's file, read or refused. Empty means unknown there: it never becomes a value, nor removes one. */
import type { Labels } from '#kernel';
import { brokenTextRule } from '#platform';
import { labelLanguages } from '../municipality/municipality.inputs.js';
import type { MunicipalityType, TerritoryKind } from '../municipality/municipality-kind.type.js';
import { localLanguage } from '../municipality/municipality.policy.js';
import { registers, type Register } from './registers.js';

export const columns = [
  'country',
  'register',
  'code',
  'type',
  'name',
  'names_other',
  'parent_code',
  'parent_name',
  'region_code',
  'region_name',
  'lat',
  'lon',
  'population',
] as const;
type Column = (typeof columns)[number];

export interface Named {
  code: string;
  name: string;
}

export interface RegisterRow {
  line: number;
  country: string;
  register: string;
  code: string;
  name: string;
  /** the language of `name` */
  language: string;
  /** all its names, `name` among them */
  names: Labels;
  /** null: the row is a territory */
  type: MunicipalityType | null;
  territoryKind: TerritoryKind | null;
  parent: Named | null;
  region: Named | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  source: Register;
}

/** Why a row is refused: a rule and the column that breaks it. */
export class RefusedRow extends Error {
  constructor(
    readonly column: string,
    readonly rule: string,
  ) {
    super(`${column}: ${rule}`);
  }
}

/** Reads the values of one line, in the order of `columns`; throws `RefusedRow`. */
export function registerRow(line: number, values: readonly string[]): RegisterRow {
  if (values.length !== columns.length) throw new RefusedRow('line', 'COLUMNS');
  const of = (column: Column): string => values[columns.indexOf(column)]!.trim();
  const register = of('register');
  const source = registers[register];
  if (!source) throw new RefusedRow('register', 'UNKNOWN');
  if (of('country') !== source.country) throw new RefusedRow('country', 'NOT_OF_REGISTER');
  if (!/^[A-Za-z0-9-]{1,30}$/.test(of('code'))) throw new RefusedRow('code', 'FORM');
  const type = source.types[of('type')] ?? null;
  const territoryKind = source.territories[of('type')] ?? null;
  if (!type && !territoryKind) throw new RefusedRow('type', 'UNKNOWN');
  const name = text(of('name'), 'name');
  const language = localLanguage(source.country);
  const position = positionOf(of('lat'), of('lon'));
  return {
    line,
    register,
    source,
    type,
    territoryKind,
    name,
    language,
    ...position,
    country: source.country,
    code: of('code'),
    names: { ...otherNames(of('names_other')), [language]: name },
    parent: named(of('parent_code'), of('parent_name'), 'parent'),
    region: named(of('region_code'), of('region_name'), 'region'),
    population: whole(of('population')),
  };
}

function text(value: string, column: string): string {
  const rule = brokenTextRule(value, { min: 1, max: 200, lines: false });
  if (rule) throw new RefusedRow(column, rule);
  return value;
}

/** `uk=Вроцлав;ru=Вроцлав` */
function otherNames(value: string): Record<string, string> {
  const names: Record<string, string> = {};
  for (const pair of value.split(';').filter((one) => one.trim() !== '')) {
    const [language = '', name = '', ...more] = pair.split('=').map((part) => part.trim());
    if (more.length > 0 || !labelLanguages.includes(language)) throw new RefusedRow('names_other', 'FORM');
    names[language] = text(name, 'names_other');
  }
  return names;
}

function named(code: string, name: string, column: 'parent' | 'region'): Named | null {
  if (code === '' && name === '') return null;
  if (!/^[A-Za-z0-9-]{1,30}$/.test(code)) throw new RefusedRow(`${column}_code`, 'FORM');
  return { code, name: text(name, `${column}_name`) };
}

function positionOf(lat: string, lon: string): { latitude: number | null; longitude: number | null } {
  if (lat === '' && lon === '') return { latitude: null, longitude: null };
  return { latitude: degrees(lat, 90, 'lat'), longitude: degrees(lon, 180, 'lon') };
}

function degrees(value: string, most: number, column: string): number {
  const number = Number(value);
  if (!/^-?\d{1,3}(\.\d+)?$/.test(value) || Math.abs(number) > most) throw new RefusedRow(column, 'FORM');
  return number;
}

function whole(value: string): number | null {
  if (value === '') return null;
  if (!/^\d{1,9}$/.test(value)) throw new RefusedRow('population', 'FORM');
  return Number(value);
}
