import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { conceptsIn, formed } from './concepts.js';
import { wordsOf } from './document.js';
import { stemsOf } from './stems.js';
import { isStopWord } from './stop-words.js';
import { tokensOf } from './tokens.js';

const meet = (a: string, b: string, language: string | null): boolean => {
  const [first, second] = [a, b].map((word) => formed(word, language)[0]!.forms);
  return first!.some((form) => second!.includes(form));
};

describe('forms of a word', () => {
  it.each([
    ['pl', 'praktyka', 'praktykami'],
    ['pl', 'samorządach', 'samorząd'],
    ['pl', 'dyplom', 'dyplomów'],
    ['pl', 'szkoła', 'szkole'],
    ['pl', 'łączenie', 'laczenia'],
    ['pl', 'umowy', 'umową'],
    ['ro', 'diplomelor', 'diplomă'],
    ['ro', 'recunoașterea', 'recunoasterea'],
    ['ro', 'recunoaşterea', 'recunoașterea'],
    ['ro', 'voluntarilor', 'voluntari'],
    ['ro', 'scrisoare', 'scrisorile'],
    ['uk', 'громада', 'громадами'],
    ['uk', "обов'язки", 'обов’язків'],
    ['uk', 'волонтерам', 'волонтери'],
    ['en', 'volunteers', 'volunteering'],
    ['ru', 'подготовительный', 'подготовительные'],
    ['ru', 'ёлка', 'елки'],
  ])('%s: %s and %s meet', (language, a, b) => {
    expect(meet(a, b, language)).toBe(true);
    // and in a question, of which nobody knows the language
    expect(formed(a, language)[0]!.forms.some((form) => formed(b, null)[0]!.forms.includes(form))).toBe(true);
  });

  it.each([
    ['pl', 'szkoła', 'szpital'],
    ['ro', 'curs', 'copil'],
    ['uk', 'мій', 'мі'],
    ['ru', 'мир', 'мера'],
  ])('%s: %s and %s do not', (language, a, b) => {
    expect(meet(a, b, language)).toBe(false);
  });

  it('are never shorter than three letters', () => {
    expect(stemsOf('ale', 'pl').every((stem) => stem.length >= 3)).toBe(true);
  });
});

describe('a text', () => {
  it('is taken apart with the place of each word', () => {
    const text = "Bielsko-Biała: обов'язки (3)";
    expect(tokensOf(text).map(({ surface, start, end }) => [surface, text.slice(start, end)])).toEqual([
      ['bielsko', 'Bielsko'],
      ['biala', 'Biała'],
      ['обовязки', "обов'язки"],
      ['3', '3'],
    ]);
  });

  it('stands in the index with places and weights, a name also in Latin letters', () => {
    const { vector, surfaces } = wordsOf(
      [
        { text: 'Олена', language: null, weight: 'A', name: true },
        { text: 'учителька', language: 'uk', weight: 'C' },
      ],
      ['~theme'],
    );
    expect(vector).toContain("'олена':1A");
    expect(surfaces).toEqual(expect.arrayContaining(['олена', 'olena', 'учителька']));
    expect(vector).toContain("'~theme':");
  });

  it('of signs alone is empty', () => {
    expect(wordsOf([{ text: "' \\ : & | !", language: 'pl', weight: 'C' }])).toEqual({
      vector: '',
      surfaces: [],
    });
  });
});

describe('meanings', () => {
  const of = (text: string, language: string | null): Set<string> =>
    new Set(conceptsIn(formed(text, language)).map(({ concept }) => concept));

  it('meet across languages, several words as one as well', () => {
    const shared = (a: string, b: string): string[] => [...of(a, null)].filter((one) => of(b, null).has(one));
    expect(shared('listy', 'scrisori')).not.toEqual([]);
    expect(shared('łączenie rodzin', 'reîntregirea familiei')).not.toEqual([]);
    expect(shared('temporary protection', 'тимчасового захисту')).not.toEqual([]);
    expect(shared('pies', 'scrisori')).toEqual([]);
  });

  it('of several words are not those of one of them', () => {
    const agenda = [...of('ordine de zi', 'ro')].filter((one) => of('porządek obrad', 'pl').has(one));
    expect(agenda).toHaveLength(1);
    expect(of('porządek w szafie', 'pl').has(agenda[0]!)).toBe(false);
  });

  it('hold every line of the glossary', () => {
    const rows = readFileSync('docs/glossary.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    // verbs and half sentences that nobody looks for
    const left = ['to follow', 'to mute', 'in use in', 'on behalf of'];
    const first = (cell: string): string =>
      cell
        .split(' / ')[0]!
        .replace(/\(.*\)/u, '')
        .replace(/^to /u, '');
    expect(rows.length).toBeGreaterThan(80);
    for (const [, en, pl, ro, uk, ru] of rows) {
      if (left.includes(en!)) continue;
      const shared = [pl, ro, uk, ru].map((cell, i) =>
        [...of(first(cell!), ['pl', 'ro', 'uk', 'ru'][i]!)].filter((one) => of(first(en!), 'en').has(one)),
      );
      expect([en, shared.map((one) => one.length > 0)]).toEqual([en, [true, true, true, true]]);
    }
  });
});

it('small words are those of all five languages', () => {
  for (const word of ['że', 'și', 'що', 'the', 'что', 'ещё', 'în']) {
    expect(isStopWord(tokensOf(word)[0]!.surface)).toBe(true);
  }
  expect(isStopWord('szkola')).toBe(false);
});
