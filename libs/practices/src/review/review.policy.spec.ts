import { describe, expect, it } from '@jest/globals';
import {
  faultInReviewer,
  faultInScores,
  mayDeclare,
  mayGive,
  mayRelease,
  showsReview,
} from './review.policy.js';

const free = { reads: true, towns: ['rzeszow'], writes: false, asked: false };

describe('a reviewer', () => {
  it('is of another town, and belongs to the community', () => {
    expect(faultInReviewer(free, 'wroclaw')).toBeNull();
  });

  it.each([
    [{ reads: false }, 'NOT_A_MEMBER'],
    [{ writes: true }, 'AUTHOR'],
    [{ towns: [] }, 'NO_TOWN'],
    [{ towns: ['rzeszow', 'wroclaw'] }, 'OWN_TOWN'],
    [{ asked: true }, 'ASKED_ALREADY'],
  ])('is not one who is %j', (more, rule) => {
    expect(faultInReviewer({ ...free, ...more }, 'wroclaw')).toBe(rule);
  });
});

it('a conflict is declared before anything is judged', () => {
  const states = ['ASKED', 'FREE', 'RECUSED', 'GIVEN', 'RELEASED'] as const;
  expect(states.filter(mayDeclare)).toEqual(['ASKED']);
  expect(states.filter(mayGive)).toEqual(['FREE', 'GIVEN']);
  expect(states.filter(mayRelease)).toEqual(['ASKED', 'FREE']);
});

it('each criterion has one value', () => {
  expect(faultInScores(['a', 'b'], ['a', 'b'])).toBeNull();
  expect(faultInScores(['a'], ['a', 'b'])).toBe('EACH_CRITERION');
  expect(faultInScores(['a', 'a'], ['a'])).toBe('TWICE');
  expect(faultInScores(['a', 'old'], ['a'])).toBe('NO_SUCH_CRITERION');
});

describe('what a review says', () => {
  const nobody = { own: false, decides: false, writes: false, reads: true };
  const given = { state: 'GIVEN', round: 2 } as const;
  const running = { published: false, round: 2, underReview: true };

  it('is for its reviewer and the editors while the round runs', () => {
    expect(showsReview(given, running, { ...nobody, own: true })).toBe(true);
    expect(showsReview(given, running, { ...nobody, decides: true })).toBe(true);
    expect(showsReview(given, running, { ...nobody, writes: true })).toBe(false);
    expect(showsReview(given, running, nobody)).toBe(false);
  });

  it('is for the authors once it is decided, also that of the round before', () => {
    const writer = { ...nobody, writes: true };
    expect(showsReview(given, { ...running, underReview: false }, writer)).toBe(true);
    expect(showsReview({ ...given, round: 1 }, running, writer)).toBe(true);
  });

  it('is for all readers once the edition is out, of the round that it came out of', () => {
    const out = { ...running, published: true, underReview: false };
    expect(showsReview(given, out, nobody)).toBe(true);
    expect(showsReview({ ...given, round: 1 }, out, nobody)).toBe(false);
    expect(showsReview({ ...given, state: 'RECUSED' }, out, nobody)).toBe(false);
    expect(showsReview(given, out, { ...nobody, reads: false })).toBe(false);
  });
});
