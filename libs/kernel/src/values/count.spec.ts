import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  certainlyAtLeast,
  compareCounts,
  type Count,
  COUNT_QUALIFIERS,
  countOf,
  parseCount,
  printCount,
} from './count.js';

const anyCount = fc
  .record({ value: fc.maxSafeNat(), qualifier: fc.constantFrom(...COUNT_QUALIFIERS) })
  .map(({ value, qualifier }) => countOf(value, qualifier))
  .filter((count): count is Count => count !== null);

describe('a count', () => {
  it('says how exact it is', () => {
    expect(countOf(300, 'OVER')).toEqual({ value: 300, qualifier: 'OVER' });
    expect(countOf(27)).toEqual({ value: 27, qualifier: 'EXACT' });
    expect(printCount({ value: 70, qualifier: 'ABOUT' })).toBe('~70');
    expect(parseCount('>300')).toEqual({ value: 300, qualifier: 'OVER' });
  });

  it.each([-1, 0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('refuses %p', (value) => {
    expect(countOf(value)).toBeNull();
  });

  it('refuses fewer than none', () => {
    expect(countOf(0, 'UNDER')).toBeNull();
    expect(parseCount('<0')).toBeNull();
  });

  it.each(['', '~', '300 tys.', '1e3', '-5', '007', '>>3', '9999999999999999'])(
    'does not read %p',
    (text) => {
      expect(parseCount(text)).toBeNull();
    },
  );

  it('comes back from its own text', () => {
    fc.assert(fc.property(anyCount, (count) => expect(parseCount(printCount(count))).toEqual(count)));
  });

  it('sorts by value, with "under" before and "over" after', () => {
    const sorted = ['>300', '300', '<300', '~300', '299', '>299']
      .map((text) => parseCount(text)!)
      .sort(compareCounts);
    expect(sorted.map(printCount)).toEqual(['299', '>299', '<300', '~300', '300', '>300']);
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(Math.sign(compareCounts(a, b))).toBe(-Math.sign(compareCounts(b, a)) + 0);
        if (a.value < b.value) expect(compareCounts(a, b)).toBeLessThan(0);
      }),
    );
  });

  it('promises only what is certain', () => {
    expect(certainlyAtLeast({ value: 300, qualifier: 'OVER' }, 301)).toBe(true);
    expect(certainlyAtLeast({ value: 300, qualifier: 'OVER' }, 302)).toBe(false);
    expect(certainlyAtLeast({ value: 300, qualifier: 'EXACT' }, 300)).toBe(true);
    expect(certainlyAtLeast({ value: 70, qualifier: 'ABOUT' }, 2)).toBe(false);
    expect(certainlyAtLeast({ value: 70, qualifier: 'UNDER' }, 1)).toBe(false);
  });
});
