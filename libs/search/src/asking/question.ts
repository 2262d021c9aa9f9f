/** The terms of a question with everything by which each may be met, and how PostgreSQL is asked for them. */
import { conceptsIn, type Formed } from '../words/concepts.js';
import { themeMark } from '../words/document.js';
import { stemsOf } from '../words/stems.js';
import { isStopWord } from '../words/stop-words.js';
import { askedFrom, type Asked } from './asked.js';

/** Of a reader's word: by what it is met. */
export interface Term {
  typed: string;
  /** its own forms, with those that it may be the beginning of */
  forms: string[];
  /** words that it may have been meant for, where no text has it as typed */
  near: string[];
  /** meanings that it, or it with its neighbours, has a word for */
  concepts: string[];
  /** themes that it names */
  themes: string[];
}

export interface Question extends Omit<Asked, 'words'> {
  terms: Term[];
}

/** What a question takes from the vocabulary of themes: an id, and the words of its names in all languages. */
export interface ThemeWords {
  id: string;
  names: Formed[][];
}

export function questionOf(text: string, typing: boolean, themes: readonly ThemeWords[]): Question {
  const { words, ...asked } = askedFrom(text, typing);
  const tokens = words.map((token): Formed => ({
    ...token,
    forms: [token.surface, ...stemsOf(token.word, null)],
  }));
  const terms = tokens.map((token): Term => ({
    typed: token.word,
    forms: [...token.forms],
    near: [],
    concepts: [],
    themes: [],
  }));
  for (const { concept, at, length } of conceptsIn(tokens))
    for (const term of terms.slice(at, at + length)) term.concepts.push(concept);
  for (const theme of themes) {
    const named = new Set(theme.names.flatMap((name) => namedBy(tokens, name)));
    for (const at of named) terms[at]!.themes.push(theme.id);
  }
  return { ...asked, terms };
}

/** Which tokens name a theme: they say at least half of one of its names. */
function namedBy(tokens: readonly Formed[], name: readonly Formed[]): number[] {
  const telling = name.filter(({ surface }) => !isStopWord(surface));
  const said = telling.filter((word) => tokens.some((token) => alike(token, word)));
  if (said.length * 2 < telling.length) return [];
  return tokens.flatMap((token, at) => (said.some((word) => alike(token, word)) ? [at] : []));
}

function alike(a: Formed, b: Formed): boolean {
  return a.forms.some((form) => b.forms.includes(form));
}

/** All by which a term may be met. */
export function lexemesOf(term: Term): string[] {
  return [...new Set([...term.forms, ...term.near, ...term.concepts, ...term.themes.map(themeMark)])];
}

/** As `tsquery` writes it: any of these, at best in parts of these weights. */
export function anyOf(lexemes: readonly string[], weights = ''): string {
  return `(${lexemes.map((lexeme) => quoted(lexeme) + (weights && `:${weights}`)).join(' | ')})`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/'/gu, "''").replace(/\\/gu, '\\\\')}'`;
}

/** How many of the terms an entry must meet at least, where not all are met by enough. */
function fewer(terms: number): number {
  return terms <= 2 ? 1 : 2;
}

/** What every entry must meet: all terms, or, `loosely`, so many of them. */
export function matchOf({ terms, phrases, without }: Question, loosely: boolean): string {
  const each = terms.map((term) => anyOf(lexemesOf(term)));
  const words = loosely ? someOf(each, fewer(each.length)) : each.join(' & ');
  const exact = phrases.map((words) => `(${words.map(quoted).join(' <-> ')})`);
  const not = without.map((token) => `!${anyOf([token.surface, ...stemsOf(token.word, null)])}`);
  return [...(words === '' ? [] : [`(${words})`]), ...exact, ...not].join(' & ');
}

/** At most 28 pairs, as of eight words. */
function someOf(each: readonly string[], least: number): string {
  if (least === 1) return each.join(' | ');
  return each.flatMap((one, i) => each.slice(i + 1).map((other) => `(${one} & ${other})`)).join(' | ');
}

/** Nothing to look for: neither a word nor a phrase is left. */
export function isEmpty({ terms, phrases }: Question): boolean {
  return terms.length === 0 && phrases.length === 0;
}
