/**
 * How a statement looks into a column that holds `titleKey` of the kernel, so that all rooms ask alike.
 *
 * A scan, and no index: at 4,000 threads it takes a few milliseconds, on any PostgreSQL, without an extension.
 */
import { askedTitles } from '#kernel';
import type { TitleQuestion } from './title-source.js';

interface TitleLook {
  /** whether every word that was typed stands somewhere in the key, as typed or as written in Latin letters */
  matches(key: string): string;
  /** how well it matches, the best first: called exactly so, begins so, has a word that begins so, has it somewhere */
  rank(key: string): string;
  /** how many rows */
  rows: string;
}

/** The expressions of a statement whose parameters from this index on are the values of the question. */
export function titleLook(first: number): TitleLook {
  return {
    matches: (key) => `(${key} like all($${first}::text[]) or ${key} like all($${first + 1}::text[]))`,
    rank: (key) => `least(${rankBy(key, `$${first + 2}::text`)}, ${rankBy(key, `$${first + 3}::text`)})`,
    rows: `$${first + 4}::int`,
  };
}

function rankBy(key: string, phrase: string): string {
  return `case when strpos(${key} || chr(10), chr(10) || ' ' || ${phrase} || chr(10)) > 0 then 0
    when strpos(${key}, chr(10) || ' ' || ${phrase}) > 0 then 1 when strpos(${key}, ' ' || ${phrase}) > 0 then 2 else 3 end`;
}

const mostWords = 8;

/** What somebody typed, as such a statement asks for it; null where no letter of it is left. */
export function titleQuestion(typed: string, rows: number): TitleQuestion | null {
  const [phrase, latin = phrase] = askedTitles(typed);
  if (!phrase || !latin) return null;
  return { values: [patterns(phrase), patterns(latin), phrase, latin, rows] };
}

function patterns(phrase: string): string[] {
  const words = phrase.split(' ').slice(0, mostWords);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
