/** What a word that no text has may have been meant for. */
import type { Sql } from '#platform';
import { latinOf, stemsOf } from '../words/stems.js';

const mostNear = 6;
const mostBegun = 20;

/** Words of the index that begin so, or that resemble one of these; and those of them that are there as typed. */
export function wordsAround(words: readonly string[], prefix: string | null): Sql {
  return {
    name: 'search.words.around',
    text: `select 'KNOWN' as how, w.word as asked, w.word from search.word w where w.word = any($1::text[])
      union all (select 'BEGUN', $2, w.word from search.word w
        where $2::text is not null and w.word >= $2 and w.word < $2 || U&'\\FFFF' order by length(w.word), w.word limit ${mostBegun})
      union all select 'NEAR', a.asked, n.word from unnest($1::text[], $3::text[]) as a(asked, latin)
        cross join lateral (select w.word from search.word w where length(a.asked) >= 4 and w.latin % a.latin
            and abs(length(w.latin) - length(a.latin)) <= 3
            and not exists (select 1 from search.word same where same.word = a.asked)
          order by similarity(w.latin, a.latin) desc, w.word limit 40) n`,
    values: [words, prefix, words.map(latinOf)],
  };
}

export interface WordAround {
  how: 'KNOWN' | 'BEGUN' | 'NEAR';
  asked: string;
  word: string;
}

/**
 * Of the words that resemble it those that one slip of the hand, or two in a long word, make of it; the nearest first. Their stems are
 * held against each other too: who mistypes a word does not type it in the very form of the text.
 */
export function slipsOf(asked: string, words: readonly string[]): string[] {
  const most = asked.length >= 7 ? 2 : 1;
  const meant = writings(asked);
  return words
    .map((word) => ({
      word,
      slips: Math.min(...writings(word).map((one, i) => slipsBetween(meant[i]!, one))),
    }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, mostNear)
    .map(({ word }) => word);
}

/** As typed, in Latin letters, and its longest stem. */
function writings(word: string): [string, string, string] {
  const [stem = word] = stemsOf(word, null).sort((a, b) => b.length - a.length);
  return [word, latinOf(word), stem];
}

/** How many letters were left out, put in, exchanged, or swapped with their neighbour. */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let older: number[] = [];
  let last = to.map((_, j) => j).concat(to.length);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    older = last;
    last = row;
  }
  return last[to.length]!;
}
