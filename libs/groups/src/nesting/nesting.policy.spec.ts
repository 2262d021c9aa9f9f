import { describe, expect, it } from '@jest/globals';
import { fits } from './nesting.policy.js';

describe('groups in groups', () => {
  it('lie at most three deep', () => {
    expect(fits(0, 3)).toBe(true);
    expect(fits(2, 1)).toBe(true);
    expect(fits(1, 3)).toBe(false);
    expect(fits(3, 1)).toBe(false);
  });
});
