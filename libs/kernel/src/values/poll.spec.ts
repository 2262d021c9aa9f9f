import { describe, expect, it } from '@jest/globals';
import { brokenChoiceRule, scaleOf, type PollKind, type PollOptionView } from './poll.js';

const poll = (kind: PollKind, most: number | null = null, secret = false) => ({
  kind,
  most,
  secret,
  optionIds: ['a', 'b', 'c'],
});
const chosen = (weights: Record<string, number>) =>
  Object.entries(weights).map(([optionId, weight]) => ({ optionId, weight }));

describe('a choice', () => {
  it.each([
    ['ONE', null, { a: 1 }, null],
    ['ONE', null, { a: 1, b: 1 }, 'TOO_MANY'],
    ['ONE', null, { a: 2 }, 'NOT_A_WEIGHT'],
    ['ONE', null, { d: 1 }, 'NOT_IN_POLL'],
    ['YES_NO', null, { b: 1 }, null],
    ['YES_NO', null, { a: 1, b: 1 }, 'TOO_MANY'],
    ['SCALE', null, { c: 1 }, null],
    ['SEVERAL', null, { a: 1, b: 1, c: 1 }, null],
    ['SEVERAL', 2, { a: 1, b: 1, c: 1 }, 'TOO_MANY'],
    ['RANKING', null, { a: 1, b: 2 }, null],
    ['RANKING', null, { a: 1, b: 1, c: 3 }, null],
    ['RANKING', null, { a: 4 }, 'NOT_A_WEIGHT'],
    ['RANKING', null, { a: 0 }, 'NOT_A_WEIGHT'],
    ['RANKING', null, { a: 1.5 }, 'NOT_A_WEIGHT'],
    ['DOTS', 5, { a: 3, b: 2 }, null],
    ['DOTS', 5, { a: 3, b: 3 }, 'TOO_MANY'],
    ['DATES', null, { a: 2, b: 1 }, null],
    ['DATES', null, { a: 3 }, 'NOT_A_WEIGHT'],
  ] as const)('in %s (at most %s) of %j breaks %s', (kind, most, weights, rule) => {
    expect(brokenChoiceRule(poll(kind, most), chosen(weights))).toBe(rule);
  });

  it('of the same answer twice is none', () => {
    expect(brokenChoiceRule(poll('SEVERAL'), [...chosen({ a: 1 }), ...chosen({ a: 1 })])).toBe('NOT_IN_POLL');
  });

  it('of nothing takes an open vote back, and is no secret vote', () => {
    expect(brokenChoiceRule(poll('ONE'), [])).toBeNull();
    expect(brokenChoiceRule(poll('ONE', null, true), [])).toBe('REQUIRED');
  });
});

describe('a scale', () => {
  const steps = (votes: (number | null)[]) =>
    votes.map((count, at) => ({ text: String(at + 1), votes: count }) as PollOptionView);

  it('has a mean and a median', () => {
    expect(scaleOf(steps([1, 0, 1, 0, 2]))).toEqual({ mean: 3.5, median: 4 });
    expect(scaleOf(steps([1, 1, 1, 0, 0]))).toEqual({ mean: 2, median: 2 });
  });

  it('has none while nobody has voted or nothing is shown', () => {
    expect(scaleOf(steps([0, 0]))).toBeNull();
    expect(scaleOf(steps([null, null]))).toBeNull();
  });
});
