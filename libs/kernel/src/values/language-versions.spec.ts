import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LanguageVersion, LanguageVersions } from './language-versions.js';

const original: LanguageVersion = {
  language: 'pl',
  origin: 'ORIGINAL',
  version: 3,
  basedOn: null,
  texts: { title: 'Strategia dialogu', summary: 'Krótko' },
};
const translation = (
  language: string,
  basedOn: number,
  extra: Partial<LanguageVersion> = {},
): LanguageVersion => ({
  language,
  origin: 'HUMAN',
  version: 1,
  basedOn,
  texts: { title: `title ${language}` },
  ...extra,
});

describe('language versions', () => {
  const record = LanguageVersions.of([
    original,
    translation('uk', 2, { origin: 'MACHINE' }),
    translation('ro', 3, { origin: 'REVIEWED' }),
  ]);

  it('answer in the first language of the reader that has the text, and say where it comes from', () => {
    expect(record.textFor(['en', 'ro', 'pl'], 'title')).toEqual({
      text: 'title ro',
      language: 'ro',
      origin: 'REVIEWED',
      stale: false,
    });
    expect(record.textFor(['uk', 'ro'], 'title')).toEqual({
      text: 'title uk',
      language: 'uk',
      origin: 'MACHINE',
      stale: true,
    });
    expect(record.textFor(['ro-MD'], 'title').language).toBe('ro');
  });

  it('fall back to the original, for a whole language and for a single text', () => {
    expect(record.textFor(['en'], 'title')).toEqual({
      text: 'Strategia dialogu',
      language: 'pl',
      origin: 'ORIGINAL',
      stale: false,
    });
    expect(record.textFor(['ro'], 'summary')).toMatchObject({ text: 'Krótko', language: 'pl' });
    expect(record.textFor(['ro'], 'absent').text).toBe('');
  });

  it('are stale exactly while the original is ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (version, basedOn) => {
        fc.pre(basedOn <= version);
        const rows = [{ ...original, version }, translation('en', basedOn)];
        expect(LanguageVersions.of(rows).textFor(['en'], 'title').stale).toBe(basedOn < version);
        expect(LanguageVersions.of(rows).isStale('pl')).toBe(false);
      }),
    );
  });

  it('refuse rows that contradict each other', () => {
    expect(() => LanguageVersions.of([])).toThrow(TypeError);
    expect(() => LanguageVersions.of([original, { ...original, language: 'en' }])).toThrow(TypeError);
    expect(() => LanguageVersions.of([original, translation('en', 1), translation('en', 2)])).toThrow(
      TypeError,
    );
    expect(() => LanguageVersions.of([original, translation('en', 4)])).toThrow(TypeError);
    expect(() => LanguageVersions.of([original, translation('en', 1, { basedOn: null })])).toThrow(TypeError);
    expect(() => LanguageVersions.of([{ ...original, basedOn: 1 }])).toThrow(TypeError);
  });
});
