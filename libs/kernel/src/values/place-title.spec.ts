import { describe, expect, it } from '@jest/globals';
import { titleIn, untitled } from './place-title.js';

const edinet = { labels: { ro: 'Edineț', uk: 'Єдинці', ru: 'Единцы' }, local: 'Edineț' };
const schools = { labels: { pl: 'Szkoły', uk: 'Школи' }, local: null };

describe('the title of a town', () => {
  it('is read in the reader’s first language', () => {
    expect(titleIn(edinet, ['uk', 'ro'])).toBe('Єдинці');
  });

  it('is the local one where that language has none, whatever else the reader understands', () => {
    expect(titleIn(edinet, ['pl', 'uk', 'ru'])).toBe('Edineț');
  });

  it('is the local one for everybody else, not the alphabetically first', () => {
    expect(titleIn(edinet, ['pl', 'en'])).toBe('Edineț');
  });
});

describe('the title of another place', () => {
  it('is read in the first of the reader’s languages that has one', () => {
    expect(titleIn(schools, ['ro', 'uk', 'pl'])).toBe('Школи');
    expect(titleIn(schools, ['ro'])).toBe('Szkoły');
  });

  it('is empty where there is no name', () => {
    expect(titleIn(untitled, ['pl'])).toBe('');
  });
});
