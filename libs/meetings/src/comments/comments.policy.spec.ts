import { describe, expect, it } from '@jest/globals';
import { isOpenForComments } from './comments.policy.js';

const open = {
  state: 'HELD',
  visibility: 'PUBLIC',
  placeVisibility: 'PUBLIC',
  placeArchived: false,
} as const;

describe('a meeting', () => {
  it('is talked about where all who read the talk may read the meeting', () => {
    expect(isOpenForComments(open)).toBe(true);
    expect(isOpenForComments({ ...open, visibility: 'LISTED' })).toBe(false);
    expect(isOpenForComments({ ...open, visibility: 'SECRET' })).toBe(false);
    expect(isOpenForComments({ ...open, visibility: 'LISTED', placeVisibility: 'LISTED' })).toBe(true);
    expect(isOpenForComments({ ...open, visibility: 'SECRET', placeVisibility: 'SECRET' })).toBe(true);
  });

  it('is not while it is a draft, in the archive, or in a closed place', () => {
    expect(isOpenForComments({ ...open, state: 'DRAFT' })).toBe(false);
    expect(isOpenForComments({ ...open, state: 'ARCHIVED' })).toBe(false);
    expect(isOpenForComments({ ...open, placeArchived: true })).toBe(false);
  });
});
