/** A text taken apart into its words, with where each stands. */
import { surfaceOf } from './stems.js';

export interface Token {
  /** as written */
  word: string;
  /** as compared */
  surface: string;
  /** in the text, in UTF-16 units */
  start: number;
  end: number;
}

/** A word may hold an apostrophe: "обов'язки", "d'Italie". What is joined by a hyphen is two words. */
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Longer than any word: an address, or a line of signs without a space. */
const longest = 60;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(words)) {
    const [word] = found;
    const surface = surfaceOf(word);
    if (surface === '' || surface.length > longest) continue;
    tokens.push({ word, surface, start: found.index, end: found.index + word.length });
  }
  return tokens;
}
