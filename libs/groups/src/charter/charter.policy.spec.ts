import { describe, expect, it } from '@jest/globals';
import { olderRange } from './charter.policy.js';

describe('the older versions of a charter', () => {
  it('are one, those before one, or all', () => {
    expect(olderRange({ version: 7 })).toEqual({ above: 6, upTo: 7 });
    expect(olderRange({ before: 7 })).toEqual({ above: 0, upTo: 6 });
    expect(olderRange({ version: null })).toEqual({ above: 0, upTo: 2_147_483_647 });
  });

  it('are none before the first, nor at a number that none has', () => {
    for (const asked of [{ before: 1 }, { before: -(2 ** 31) }, { version: 0 }, { version: -(2 ** 31) }]) {
      const { above, upTo } = olderRange(asked);
      expect([above, upTo > above]).toEqual([0, false]);
    }
  });
});
