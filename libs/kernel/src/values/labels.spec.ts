import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelFor, labelIn, labelList, labelsOf } from './labels.js';

const edinet = { ro: 'Edineț', uk: 'Єдинці', ru: 'Единцы' };
const language = fc.constantFrom('pl', 'ro', 'uk', 'en', 'ru');
const label = fc.record({ language, text: fc.string() });

describe('labels', () => {
  it('are read in the order that the reader wants', () => {
    expect(labelIn(edinet, ['pl', 'uk', 'ro'])).toBe('Єдинці');
    expect(labelFor(edinet, ['ru', 'uk'])).toEqual({ language: 'ru', text: 'Единцы' });
  });

  it('know that a region reads its language', () => {
    expect(labelIn(edinet, ['ro-MD'])).toBe('Edineț');
    expect(labelIn({ 'pl-PL': 'Gmina' }, ['pl'])).toBe('Gmina');
  });

  it('fall back to English, then to whatever there is', () => {
    expect(labelIn({ pl: 'Rynek pracy', en: 'Labour market' }, ['ro'])).toBe('Labour market');
    expect(labelIn(edinet, ['pl'])).toBe('Edineț');
    expect(labelIn({}, ['pl'])).toBe('');
    expect(labelFor({}, ['pl'])).toBeNull();
  });

  it('never answer with a blank name while another is known', () => {
    expect(labelIn({ pl: ' ', ro: 'Tulcea' }, ['pl'])).toBe('Tulcea');
    expect(
      labelsOf([
        { language: 'pl', text: '  ' },
        { language: 'ro', text: ' Tulcea ' },
      ]),
    ).toEqual({ ro: 'Tulcea' });
  });

  it('come back from their list', () => {
    fc.assert(
      fc.property(fc.array(label), (entries) => {
        const labels = labelsOf(entries);
        expect(labelsOf(labelList(labels))).toEqual(labels);
      }),
    );
  });

  it('always answer with one of their own texts', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1 }), fc.array(language), (entries, wanted) => {
        const labels = labelsOf(entries);
        const names = Object.values(labels);
        expect(names.length === 0 ? [''] : names).toContain(labelIn(labels, wanted));
        const mine = wanted.find((candidate) => labels[candidate] !== undefined);
        if (mine !== undefined) expect(labelIn(labels, wanted)).toBe(labels[mine]);
      }),
    );
  });
});
