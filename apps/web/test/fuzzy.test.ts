import { describe, expect, it } from 'vitest';
import { fuzzyText, periodText, spanText } from '../src/parts/fuzzy.js';
import type { Words } from '../src/language/words.js';

const t: Words = (key, values) => `${key}(${Object.values(values ?? {}).join()})`;

describe('fuzzy dates in words', () => {
  it('say no more than is known', () => {
    expect(fuzzyText('2024', 'pl', t)).toBe('2024');
    expect(fuzzyText('2023-05', 'pl', t)).toBe('maj 2023');
    expect(fuzzyText('2024-06-19', 'en-GB', t)).toBe('19 June 2024');
    expect(fuzzyText('2024-Q4', 'pl', t)).toBe('places.quarter(4,2024)');
    expect(fuzzyText('2024-36', 'pl', t)).toBe('places.quarter(4,2024)');
    expect(fuzzyText('..', 'pl', t)).toBe('');
    expect(fuzzyText(null, 'pl', t)).toBe('');
  });

  it('say an open end as open', () => {
    expect(spanText('2023-05', '2024-12', 'en-GB', t)).toBe('May 2023 – December 2024');
    expect(spanText('2024-02', '..', 'en-GB', t)).toBe('places.since(February 2024)');
    expect(spanText(null, '2024', 'en-GB', t)).toBe('places.until(2024)');
    expect(spanText(null, null, 'en-GB', t)).toBe('places.unknownTime()');
    expect(periodText('2023-05/..', 'en-GB', t)).toBe('places.since(May 2023)');
    expect(periodText('', 'en-GB', t)).toBe('places.unknownTime()');
  });
});
