/** What somebody typed, taken apart: words, "phrases" and -exclusions. */
import { isStopWord } from '../words/stop-words.js';
import { tokensOf, type Token } from '../words/tokens.js';

export interface Asked {
  /** what must be met, in the order in which it was typed */
  words: Token[];
  /** the words of each phrase, as compared; they stand side by side in the text */
  phrases: string[][];
  /** what must not stand there */
  without: Token[];
  /** the last word is perhaps not typed to its end */
  open: boolean;
}

/** More are not looked at: each costs a look into the index. */
const mostWords = 8;
const mostPhrases = 3;

const parts = /(-?)(?:["„”“«»]([^"„”“«»]*)["„”“«»]?|([^\s"„”“«»]+))/gu;

/** @param typing whether it is asked while the reader still types */
export function askedFrom(text: string, typing: boolean): Asked {
  const words: Token[] = [];
  const phrases: string[][] = [];
  const without: Token[] = [];
  for (const [, minus, phrase, word = ''] of text.matchAll(parts)) {
    const tokens = tokensOf(phrase ?? word);
    if (minus === '-') without.push(...tokens);
    else if (phrase !== undefined && tokens.length > 1) phrases.push(tokens.map(({ surface }) => surface));
    else words.push(...tokens);
  }
  const telling = words.filter(({ surface }) => !isStopWord(surface));
  return {
    // small words alone are looked for as well: there is nothing else to look for
    words: (telling.length > 0 || phrases.length > 0 ? telling : words).slice(0, mostWords),
    phrases: phrases.slice(0, mostPhrases),
    without: without.slice(0, mostWords),
    open: typing && /[\p{L}\p{N}]$/u.test(text) && telling.at(-1) === words.at(-1),
  };
}
