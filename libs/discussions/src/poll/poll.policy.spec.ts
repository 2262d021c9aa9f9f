import { describe, expect, it } from '@jest/globals';
import { endsInFuture, mayClosePoll } from './poll.policy.js';

describe('a poll', () => {
  it.each([
    [{ isAuthor: true, mayWrite: true, mayModerate: false }, true],
    [{ isAuthor: true, mayWrite: false, mayModerate: false }, false],
    [{ isAuthor: false, mayWrite: true, mayModerate: false }, false],
    [{ isAuthor: false, mayWrite: true, mayModerate: true }, true],
  ])('is closed by its author and by those who keep order: %j', (standing, may) => {
    expect(mayClosePoll(standing)).toBe(may);
  });

  it('ends when it ends, or when it is closed, and not before it began', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z');
    expect(endsInFuture(null, now)).toBe(true);
    expect(endsInFuture('2026-11-22T12:00:01.000Z', now)).toBe(true);
    expect(endsInFuture('2026-11-22T12:00:00.000Z', now)).toBe(false);
  });
});
