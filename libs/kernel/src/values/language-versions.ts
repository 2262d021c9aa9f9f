import { languagesInOrder } from './languages-in-order.js';

export const TEXT_ORIGINS = ['ORIGINAL', 'HUMAN', 'MACHINE', 'REVIEWED'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** One language of one record, with all its texts: `{ title, summary, body }`. */
export interface LanguageVersion {
  readonly language: string;
  readonly origin: TextOrigin;
  /** Counts the changes of this language's texts, from 1. */
  readonly version: number;
  /** The version of the original that this translation was made or last checked against; null for the original itself. */
  readonly basedOn: number | null;
  readonly texts: Readonly<Record<string, string>>;
}

/** What a reader gets: the words, and how far to trust them. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
  readonly origin: TextOrigin;
  /** The original has changed since this translation was made. Derived, never stored: a stored flag forgets to change. */
  readonly stale: boolean;
}

/** The languages of one record: exactly one original, and translations that each know what they were made from. */
export class LanguageVersions {
  readonly original: LanguageVersion;

  private constructor(
    private readonly byLanguage: ReadonlyMap<string, LanguageVersion>,
    original: LanguageVersion,
  ) {
    this.original = original;
  }

  /** Throws a TypeError on rows that contradict each other; the database's constraints should never let them through. */
  static of(rows: readonly LanguageVersion[]): LanguageVersions {
    const originals = rows.filter((row) => row.origin === 'ORIGINAL');
    const [original] = originals;
    if (original === undefined || originals.length > 1)
      throw new TypeError('A record has exactly one original.');
    const byLanguage = new Map(rows.map((row) => [row.language, row]));
    if (byLanguage.size !== rows.length) throw new TypeError('A record has one version a language.');
    for (const row of rows) {
      if (row === original ? row.basedOn !== null : row.basedOn === null || row.basedOn > original.version) {
        throw new TypeError(`The ${row.language} version is not based on a version of the original.`);
      }
    }
    return new LanguageVersions(byLanguage, original);
  }

  get languages(): string[] {
    return [...this.byLanguage.keys()];
  }

  isStale(language: string): boolean {
    const row = this.byLanguage.get(language);
    return row !== undefined && row.basedOn !== null && row.basedOn < this.original.version;
  }

  /**
   * One text in the first of the reader's languages that has it, else in the original. The reader's order beats freshness:
   * an outdated text that one can read, and that says so, is worth more than a fresh one that one cannot.
   */
  textFor(languages: readonly string[], field = 'text'): TextInLanguage {
    const found = languagesInOrder(this.languages, languages)
      .map((language) => this.byLanguage.get(language))
      .find((row) => row?.texts[field]?.trim());
    const row = found ?? this.original;
    return {
      text: row.texts[field] ?? '',
      language: row.language,
      origin: row.origin,
      stale: this.isStale(row.language),
    };
  }
}
