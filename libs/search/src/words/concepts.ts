/**
 * Meanings that have words in several languages. Where words of one stand in a text, its entry bears the meaning as well; who types the
 * word of another language asks for the meaning too. So "listy do rodziców" finds what is called "Scrisori către părinți".
 */
import { fieldWords } from './field-words.js';
import { glossaryWords } from './glossary-words.js';
import { isStopWord } from './stop-words.js';
import { searchLanguages, stemsOf } from './stems.js';
import { tokensOf, type Token } from './tokens.js';

/** A token with all the forms in which it may be met. */
export interface Formed extends Token {
  forms: readonly string[];
}

export interface FoundConcept {
  /** the lexeme that stands for the meaning: no text has a word with this sign */
  concept: string;
  /** from which token on, and how many */
  at: number;
  length: number;
}

interface Wording {
  concept: string;
  /** the forms of each of its words after the first; small words are left out */
  rest: (readonly string[])[];
}

/** By each form of the first word. */
const wordings = new Map<string, Wording[]>();

const table = `${glossaryWords}${fieldWords}`.split('\n').filter((line) => line.includes('|'));
for (const [number, line] of table.entries()) {
  for (const [column, cell] of line.split('|').entries()) {
    for (const written of cell.split(',')) learn(`#${number}`, written, searchLanguages[column]!);
  }
}

function learn(concept: string, written: string, language: string): void {
  const [first, ...rest] = formed(written, language).filter(({ surface }) => !isStopWord(surface));
  if (!first) return;
  const wording = { concept, rest: rest.map(({ forms }) => forms) };
  for (const form of first.forms) {
    const known = wordings.get(form);
    if (known) known.push(wording);
    else wordings.set(form, [wording]);
  }
}

/** The words of a text with their forms; in a question the language is not known. */
export function formed(text: string, language: string | null): Formed[] {
  return tokensOf(text).map((token) => ({
    ...token,
    forms: [token.surface, ...stemsOf(token.word, language)],
  }));
}

/** The meanings that are said in these words, several words together as well; small words between them do not count. */
export function conceptsIn(tokens: readonly Formed[]): FoundConcept[] {
  const found: FoundConcept[] = [];
  for (const [at, token] of tokens.entries()) {
    const seen = new Set<string>();
    for (const form of token.forms) {
      for (const { concept, rest } of wordings.get(form) ?? []) {
        const length = lengthOf(tokens, at, rest);
        const key = `${concept} ${length}`;
        if (length === 0 || seen.has(key)) continue;
        seen.add(key);
        found.push({ concept, at, length });
      }
    }
  }
  return found;
}

/** How many tokens from here on say these words; 0: they do not. */
function lengthOf(tokens: readonly Formed[], at: number, rest: readonly (readonly string[])[]): number {
  let next = at + 1;
  for (const forms of rest) {
    while (next < tokens.length && isStopWord(tokens[next]!.surface)) next += 1;
    const token = tokens[next];
    if (!token?.forms.some((form) => forms.includes(form))) return 0;
    next += 1;
  }
  return next - at;
}
