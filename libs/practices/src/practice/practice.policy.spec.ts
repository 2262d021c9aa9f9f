import { describe, expect, it } from '@jest/globals';
import { mayShare, practiceAnswers } from './practice.policy.js';

describe('the scope of a practice', () => {
  it('answers nobody before it was published, in whatever community', () => {
    expect(practiceAnswers(false, 'PUBLIC')).toEqual({ discover: 'HERE', read: 'HERE' });
  });

  it('then answers whoever reads the community', () => {
    expect(practiceAnswers(true, 'PUBLIC')).toEqual({ discover: 'EVERYONE', read: 'EVERYONE' });
    for (const closed of ['LISTED', 'SECRET'] as const)
      expect(practiceAnswers(true, closed)).toEqual({ discover: 'NEXT_ABOVE', read: 'NEXT_ABOVE' });
  });
});

it('a practice is shared by those of its town who write in the community, and by its editors', () => {
  const nobody = { writesInCommunity: false, ofTown: false, decides: false };
  expect(mayShare(nobody)).toBe(false);
  expect(mayShare({ ...nobody, writesInCommunity: true })).toBe(false);
  expect(mayShare({ ...nobody, ofTown: true })).toBe(false);
  expect(mayShare({ ...nobody, ofTown: true, writesInCommunity: true })).toBe(true);
  expect(mayShare({ ...nobody, decides: true })).toBe(true);
});
