import { expect, it } from '@jest/globals';
import { faultInSeeking } from './partners.policy.js';

it('partners are looked for by authors and editors, for what is published', () => {
  const nobody = { writes: false, decides: false, published: true };
  expect(faultInSeeking(nobody)).toEqual({ code: 'FORBIDDEN' });
  // who may not learns nothing else
  expect(faultInSeeking({ ...nobody, published: false })).toEqual({ code: 'FORBIDDEN' });
  for (const who of [{ writes: true }, { decides: true }]) {
    expect(faultInSeeking({ ...nobody, ...who })).toBeNull();
    expect(faultInSeeking({ ...nobody, ...who, published: false })).toEqual({
      code: 'CONFLICT',
      rule: 'NOT_PUBLISHED',
    });
  }
});
