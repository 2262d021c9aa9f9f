import { expect, it } from '@jest/globals';
import { faultInAuthor, faultInRelease } from './author.policy.js';

const free = { writes: true, isAuthor: false, reviews: false };

it.each([
  [{}, null],
  [{ isAuthor: true }, 'AUTHOR'],
  [{ writes: false }, 'NOT_A_MEMBER'],
  [{ reviews: true }, 'REVIEWS'],
])('somebody who is %j is an author: %s', (more, rule) => {
  expect(faultInAuthor({ ...free, ...more })).toBe(rule);
});

it('the last author stays', () => {
  expect(faultInRelease(['ann', 'ben'], 'ann')).toBeNull();
  expect(faultInRelease(['ann'], 'ann')).toBe('LAST_AUTHOR');
  expect(faultInRelease(['ann'], 'ben')).toBe('NOT_AN_AUTHOR');
});
