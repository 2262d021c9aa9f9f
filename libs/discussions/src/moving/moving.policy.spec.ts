import { describe, expect, it } from '@jest/globals';
import { mayCarry } from './moving.policy.js';

const keeper = { mayRead: true, mayWrite: true, mayModerate: true };
const member = { ...keeper, mayModerate: false };
const stranger = { mayRead: false, mayWrite: false, mayModerate: false };

describe('who may carry posts elsewhere', () => {
  it.each([
    [keeper, keeper, true],
    [keeper, member, false],
    [member, keeper, false],
    [keeper, stranger, false],
    [stranger, keeper, false],
    // In a closed place nothing is written any more, also not by those who kept order there.
    [keeper, { ...keeper, mayWrite: false }, false],
  ])('from %j to %j: %s', (from, to, may) => {
    expect(mayCarry(from, to)).toBe(may);
  });
});
