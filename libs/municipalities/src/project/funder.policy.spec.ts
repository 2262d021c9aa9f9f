import { describe, expect, it } from '@jest/globals';
import { isSomebodyElse } from './funder.policy.js';

describe('a funder whose words stand', () => {
  const swiss = { country: 'CH', organisationId: null };

  it('may be said more exactly', () => {
    expect(isSomebodyElse(swiss, swiss)).toBe(false);
    expect(isSomebodyElse(swiss, { country: 'CH', organisationId: 'a' })).toBe(false);
    expect(
      isSomebodyElse({ country: null, organisationId: 'a' }, { country: 'CH', organisationId: 'a' }),
    ).toBe(false);
  });

  it('is never made into another, nor into less', () => {
    expect(isSomebodyElse(swiss, { country: 'NO', organisationId: null })).toBe(true);
    expect(isSomebodyElse(swiss, { country: null, organisationId: 'a' })).toBe(true);
    expect(isSomebodyElse({ country: 'CH', organisationId: 'a' }, swiss)).toBe(true);
    expect(
      isSomebodyElse({ country: null, organisationId: 'a' }, { country: null, organisationId: 'b' }),
    ).toBe(true);
  });
});
