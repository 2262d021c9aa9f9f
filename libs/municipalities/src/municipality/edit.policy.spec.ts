import { describe, expect, it } from '@jest/globals';
import { changesBetween, marksOf, type Page } from './edit.policy.js';

const page: Page = {
  names: { pl: 'Hrubieszów', uk: 'Грубешів' },
  spellings: ['Hrubieszow'],
  population: 17_528,
  populationYear: 2020,
  languages: ['pl'],
  abouts: {},
};

describe('an edit', () => {
  it('that changes nothing is none', () => {
    expect(changesBetween(page, { ...page, names: { uk: 'Грубешів', pl: 'Hrubieszów' } })).toEqual([]);
  });

  it('says each field before and after, a text in each language for itself', () => {
    const after = {
      ...page,
      names: { pl: 'Hrubieszów', ru: 'Хрубешув' },
      population: 17_000,
      populationYear: null,
      abouts: { pl: 'Miasto nad Huczwą.' },
    };
    expect(changesBetween(page, after)).toEqual([
      { field: 'name', language: 'ru', from: null, to: 'Хрубешув' },
      { field: 'name', language: 'uk', from: 'Грубешів', to: null },
      { field: 'population', language: null, from: '17528 (2020)', to: '17000' },
      { field: 'about', language: 'pl', from: null, to: 'Miasto nad Huczwą.' },
    ]);
  });

  it('marks what a register would otherwise write over, also a name that was taken away', () => {
    const after = { ...page, names: { pl: 'Hrubieszów' }, population: 1, abouts: { pl: 'Miasto.' } };
    expect(marksOf(changesBetween(page, after))).toEqual(['names.uk', 'population']);
  });
});
