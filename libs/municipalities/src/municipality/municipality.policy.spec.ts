import { describe, expect, it } from '@jest/globals';
import { foldedSpellings, lettersOf, localLanguage, localNameOf } from './municipality.policy.js';

const edinet = { ro: 'Edineț', uk: 'Єдинці', ru: 'Единцы' };

describe('the name of a municipality', () => {
  it('stands on the spot in the language of the country, or in the one that the record names', () => {
    expect(['PL', 'RO', 'MD', 'UA'].map((country) => localLanguage(country))).toEqual([
      'pl',
      'ro',
      'ro',
      'uk',
    ]);
    expect(localLanguage('MD', 'ru')).toBe('ru');
    expect(localNameOf(edinet, 'ro')).toBe('Edineț');
  });
});

describe('the spellings of a municipality', () => {
  it('meet whichever letters a reader types, and each stands once', () => {
    expect(foldedSpellings('Edineț', edinet, ['Edinet', 'Edineţ'])).toEqual(['edinet', 'єдинці', 'единцы']);
  });
});

describe('the letters of a tile', () => {
  it('are two initials, or the first two letters of a single word', () => {
    expect(lettersOf('Bogdan Vodă')).toBe('BV');
    expect(lettersOf('Măgurele')).toBe('Mă');
    expect(lettersOf('Biała-Podlaska')).toBe('BP');
  });
});
