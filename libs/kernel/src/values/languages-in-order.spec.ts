import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languagesInOrder } from './languages-in-order.js';

describe('languages in the order of a reader', () => {
  it('go from the exact one to its base to a region of it', () => {
    expect(languagesInOrder(['pl', 'ro', 'uk'], ['uk', 'pl'])).toEqual(['uk', 'pl']);
    expect(languagesInOrder(['ro', 'ro-MD'], ['ro-MD'])).toEqual(['ro-MD', 'ro']);
    expect(languagesInOrder(['pl-PL'], ['PL'])).toEqual(['pl-PL']);
    expect(languagesInOrder(['pl'], ['en'])).toEqual([]);
  });

  it('name nothing twice and nothing that is not there', () => {
    const language = fc.constantFrom('pl', 'pl-PL', 'ro', 'ro-MD', 'uk', 'en', 'EN-gb');
    fc.assert(
      fc.property(fc.uniqueArray(language), fc.array(language), (available, wanted) => {
        const ordered = languagesInOrder(available, wanted);
        expect(new Set(ordered).size).toBe(ordered.length);
        expect(available).toEqual(expect.arrayContaining(ordered));
        for (const exact of wanted) if (available.includes(exact)) expect(ordered).toContain(exact);
      }),
    );
  });
});
