import { describe, expect, it } from '@jest/globals';
import { fuzzyRange, fuzzyTerm } from '../municipality/fuzzy-range.js';
import { givesGrantNow, grantEndsAt } from './mandate.policy.js';

const now = '2026-11-22T12:00:00.000Z';

describe('the grant of a mandate', () => {
  it('holds to the last day of the quarter that the mandate names', () => {
    expect(grantEndsAt(fuzzyRange('2024-Q4', 'until'))).toBe('2024-12-31T23:59:59.999Z');
    expect(grantEndsAt(null)).toBeNull();
  });

  it('is given only while the mandate holds', () => {
    expect(givesGrantNow(fuzzyRange('2023-05', 'from'), null, now)).toBe(true);
    expect(givesGrantNow(fuzzyRange('', 'from'), null, now)).toBe(true);
    expect(givesGrantNow(fuzzyRange('2023-05', 'from'), fuzzyRange('2024-Q4', 'until'), now)).toBe(false);
    expect(givesGrantNow(fuzzyRange('2027', 'from'), null, now)).toBe(false);
  });
});

describe('a term', () => {
  it('does not end before it begins', () => {
    expect(() => fuzzyTerm('2024-06', '2024-05')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(fuzzyTerm('2024-06', '2024-06').until?.text).toBe('2024-06');
  });

  it('refuses years that the database cannot hold', () => {
    expect(() => fuzzyTerm('0000-01', null)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
