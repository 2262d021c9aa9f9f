import { type FuzzyDate, type Labels, parseFuzzyDate } from '#kernel';

export const LANGUAGES = ['pl', 'ro', 'uk', 'en', 'ru'];

/**
 * One mapping of a YAML file, read field by field. Every complaint says where, and `done` complains of keys that nobody
 * asked for: a mistyped `replyto` would otherwise be lost in silence.
 */
export class YamlRecord {
  private readonly asked = new Set<string>();

  constructor(
    private readonly source: unknown,
    readonly where: string,
  ) {
    if (typeof source !== 'object' || source === null || Array.isArray(source)) this.fail('is not a mapping');
  }

  private fail(what: string): never {
    throw new Error(`${this.where} ${what}`);
  }

  private value(key: string): unknown {
    this.asked.add(key);
    return (this.source as Record<string, unknown>)[key];
  }

  text(key: string): string {
    const value = this.value(key);
    if (typeof value !== 'string' || value.trim() === '') this.fail(`has no text "${key}"`);
    return value;
  }

  optionalText(key: string): string | null {
    return this.value(key) === undefined || this.value(key) === null ? null : this.text(key);
  }

  number(key: string): number {
    const value = this.value(key);
    if (typeof value !== 'number' || !Number.isFinite(value)) this.fail(`has no number "${key}"`);
    return value;
  }

  optionalNumber(key: string): number | null {
    return this.value(key) === undefined || this.value(key) === null ? null : this.number(key);
  }

  flag(key: string): boolean {
    return this.value(key) === true;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.text(key);
    return allowed.find((candidate) => candidate === value) ?? this.fail(`has "${key}: ${value}"`);
  }

  texts(key: string): string[] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) {
      this.fail(`has no list of texts "${key}"`);
    }
    return value;
  }

  languages(key: string): string[] {
    const languages = this.texts(key);
    if (languages.length === 0 || !languages.every((language) => LANGUAGES.includes(language))) {
      this.fail(`has no languages "${key}"`);
    }
    return languages;
  }

  labels(key: string): Labels {
    const entries = this.entries(key);
    if (entries.length === 0) this.fail(`has no labels "${key}"`);
    for (const [language, text] of entries) {
      if (!LANGUAGES.includes(language) || typeof text !== 'string' || text.trim() === '') {
        this.fail(`has a bad label "${key}.${language}"`);
      }
    }
    return Object.fromEntries(entries) as Labels;
  }

  optionalLabels(key: string): Labels | null {
    return this.value(key) === undefined || this.value(key) === null ? null : this.labels(key);
  }

  fuzzyDate(key: string): FuzzyDate {
    const value = this.value(key);
    const date = typeof value === 'string' ? parseFuzzyDate(value) : null;
    return date ?? this.fail(`has no date "${key}" (quote years and days in YAML): ${String(value)}`);
  }

  optionalFuzzyDate(key: string): FuzzyDate | null {
    return this.value(key) === undefined || this.value(key) === null ? null : this.fuzzyDate(key);
  }

  /** `9d 4h`, `2h 10m`, `50m`: how long before the moment of loading, in minutes. */
  ago(key: string): number {
    const text = this.text(key);
    const match = /^(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?$/.exec(text.trim());
    if (match === null) this.fail(`has "${key}: ${text}", not a time such as "2d 3h"`);
    const [, days = '0', hours = '0', minutes = '0'] = match;
    return (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  }

  entries(key: string): [string, unknown][] {
    const value = this.value(key) ?? {};
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.fail(`has no mapping "${key}"`);
    return Object.entries(value);
  }

  record(key: string): YamlRecord {
    return new YamlRecord(this.value(key), `${this.where}.${key}`);
  }

  optionalRecord(key: string): YamlRecord | null {
    return this.value(key) === undefined || this.value(key) === null ? null : this.record(key);
  }

  records(key: string): YamlRecord[] {
    return recordsOf(this.value(key), `${this.where}.${key}`);
  }

  /** None where the key is left out. */
  optionalRecords(key: string): YamlRecord[] {
    return this.value(key) === undefined ? [] : this.records(key);
  }

  done(): void {
    const unknown = Object.keys(this.source as object).filter((key) => !this.asked.has(key));
    if (unknown.length > 0) this.fail(`has unknown keys: ${unknown.join(', ')}`);
  }
}

export function recordsOf(value: unknown, where: string): YamlRecord[] {
  if (!Array.isArray(value)) throw new Error(`${where} is not a list`);
  return value.map((one: unknown, index) => new YamlRecord(one, `${where}[${index + 1}]`));
}
