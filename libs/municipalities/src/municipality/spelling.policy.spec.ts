import { describe, expect, it } from '@jest/globals';
import { searchKey } from '#kernel';
import { spellingKeys } from './spelling.policy.js';

const wholeKeys = (names: Record<string, string>, spellings: string[] = []): string[] =>
  spellingKeys(names, spellings)
    .filter((one) => one.whole)
    .map((one) => one.key);

describe('what one looks for', () => {
  it('is the same with comma and cedilla, with and without marks, in any case', () => {
    expect(new Set(['Edineț', 'EDINEŢ', 'edinet'].map(searchKey))).toEqual(new Set(['edinet']));
    expect(searchKey('Кишинёв')).toBe(searchKey('Кишинев'));
    expect(searchKey('Ґромадка')).toBe(searchKey('Громадка'));
    expect(searchKey('Biała-Podlaska')).toBe(searchKey('biala podlaska'));
    expect(searchKey("Кам'янка")).toBe(searchKey('Камянка'));
  });
});

describe('the keys of a town', () => {
  it('hold a Cyrillic name in Latin letters too', () => {
    expect(wholeKeys({ ro: 'Chișinău', ru: 'Кишинёв', uk: 'Кишинів' })).toEqual(
      expect.arrayContaining(['chisinau', 'кишинев', 'kishinev', 'кишинів', 'kyshyniv']),
    );
  });

  it('hold both ways to write one Romanian sound', () => {
    expect(wholeKeys({ ro: 'Hîncești' })).toEqual(expect.arrayContaining(['hincesti', 'hancesti']));
  });

  it('begin at each word, and say which are whole names', () => {
    expect(spellingKeys({ ro: 'Bogdan Vodă' }, [])).toEqual([
      { key: 'bogdan voda', whole: true },
      { key: 'voda', whole: false },
    ]);
  });

  it('stand once each, as a whole name where they are one', () => {
    expect(spellingKeys({ pl: 'Stara Wieś' }, ['Wieś'])).toEqual([
      { key: 'stara wies', whole: true },
      { key: 'wies', whole: true },
    ]);
  });
});
