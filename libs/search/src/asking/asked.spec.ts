import { describe, expect, it } from '@jest/globals';
import { askedFrom } from './asked.js';
import { slipsBetween, slipsOf } from './near-words.js';
import { matchOf, questionOf } from './question.js';

describe('what was typed', () => {
  it('is words, phrases and what must not be there', () => {
    const asked = askedFrom('umowa "worek na buty" -szkoła', false);
    expect(asked.words.map(({ surface }) => surface)).toEqual(['umowa']);
    expect(asked.phrases).toEqual([['worek', 'na', 'buty']]);
    expect(asked.without.map(({ surface }) => surface)).toEqual(['szkola']);
  });

  it('is read with the quotes of all five languages, and without the closing one', () => {
    for (const text of ['„prima zi”', '«prima zi»', '“prima zi”', '"prima zi'])
      expect(askedFrom(text, false).phrases).toEqual([['prima', 'zi']]);
  });

  it('leaves small words out where there are others, and takes them where there are none', () => {
    expect(askedFrom('listy do rodziców', false).words).toHaveLength(2);
    expect(askedFrom('do', false).words).toHaveLength(1);
  });

  it('has no more than eight words', () => {
    expect(askedFrom('aa bb cc dd ee ff gg hh ii jj', false).words).toHaveLength(8);
  });

  it('is open at its end only while it is typed', () => {
    expect(askedFrom('szko', true).open).toBe(true);
    expect(askedFrom('szko ', true).open).toBe(false);
    expect(askedFrom('szko', false).open).toBe(false);
    expect(askedFrom('szko "na ', true).open).toBe(false);
  });

  it('of signs alone is nothing', () => {
    expect(askedFrom(' -,. "" ', true)).toMatchObject({ words: [], phrases: [], without: [] });
  });
});

describe('a question', () => {
  const themes = [
    {
      id: 'market',
      names: [questionTokens('Rynek pracy'), questionTokens('Labour market')],
    },
    { id: 'aid', names: [questionTokens('Pomoc prawna i legalizacja pobytu')] },
  ];
  function questionTokens(name: string) {
    return questionOf(name, false, []).terms.map((term) => ({
      word: term.typed,
      surface: term.forms[0]!,
      start: 0,
      end: 0,
      forms: term.forms,
    }));
  }

  it('names a theme by half of one of its names, and not by less', () => {
    expect(questionOf('praca', false, themes).terms[0]!.themes).toEqual(['market']);
    expect(questionOf('pomoc', false, themes).terms[0]!.themes).toEqual([]);
  });

  it('is met by all of its words, or loosely by two of three', () => {
    const question = questionOf('kot pies ryba', false, []);
    expect(matchOf(question, false).match(/ & /gu)).toHaveLength(2);
    expect(matchOf(question, true).match(/ & /gu)).toHaveLength(3);
  });

  it('takes no sign of the typed text for one of its own', () => {
    const match = matchOf(questionOf(`a'b:* & !c | (d) <-> \\ 'e`, false, []), false);
    expect(match.replace(/'[\p{L}\p{N}#]+'/gu, 'w').replace(/[w()|&\s]/gu, '')).toBe('');
  });
});

describe('slips of the hand', () => {
  it.each([
    ['okeinko', 'okienko', 1],
    ['kot', 'kot', 0],
    ['kot', 'kota', 1],
    ['', 'ab', 2],
    ['oficer', 'officer', 1],
  ])('between %s and %s are %d', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
  });

  it('are one in a short word and two in a long one, in any form of it', () => {
    expect(slipsOf('kurs', ['kusr', 'kasa'])).toEqual(['kusr']);
    expect(slipsOf('психолгиня', ['психологинею', 'психіатр'])).toEqual(['психологинею']);
  });
});
