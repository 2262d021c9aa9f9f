/** What an entry of the index holds of a text, as PostgreSQL takes a `tsvector`. */
import { waysToWrite } from '#kernel';
import { conceptsIn, formed } from './concepts.js';

/** A: names and titles; B: what it is marked with; C: what is written; D: what its words mean. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface Passage {
  text: string;
  language: string | null;
  weight: Weight;
  /** a proper name is found in Latin letters too, and by the other orthography of Romanian */
  name?: boolean;
}

export interface WordsOfEntry {
  /** the literal of the `tsvector` */
  vector: string;
  /** the words as compared: what a mistyped one may have meant */
  surfaces: string[];
}

/** PostgreSQL counts no further, and keeps so many places of one word. */
const lastPosition = 16_000;
const mostPositions = 200;

/** Between passages, so that no phrase runs from one into the next. */
const gap = 5;

/** @param marks lexemes that stand for what the thing is marked with (`themeMark`) */
export function wordsOf(passages: readonly Passage[], marks: readonly string[] = []): WordsOfEntry {
  const places = new Map<string, Set<string>>();
  const surfaces = new Set<string>();
  const put = (lexeme: string, place: string): void => {
    const known = places.get(lexeme);
    if (!known) places.set(lexeme, new Set([place]));
    else if (known.size < mostPositions) known.add(place);
  };
  let position = 0;
  for (const passage of passages) {
    for (const text of passage.name ? waysToWrite(passage.text) : [passage.text]) {
      const tokens = formed(text, passage.language);
      for (const [at, token] of tokens.entries()) {
        const place = `${Math.min(position + at + 1, lastPosition)}${passage.weight}`;
        surfaces.add(token.surface);
        for (const form of token.forms) put(form, place);
      }
      for (const { concept, at } of conceptsIn(tokens))
        put(concept, `${Math.min(position + at + 1, lastPosition)}${passage.weight === 'A' ? 'B' : 'D'}`);
      position += tokens.length + gap;
    }
  }
  for (const mark of marks) put(mark, `${Math.min(position + 1, lastPosition)}B`);
  return {
    vector: [...places].map(([lexeme, at]) => `'${lexeme}':${[...at].join(',')}`).join(' '),
    surfaces: [...surfaces],
  };
}

/** The lexeme of a theme: the same whatever the theme is called today. */
export function themeMark(themeId: string): string {
  return `~${themeId}`;
}
