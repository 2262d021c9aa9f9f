import { describe, expect, it } from '@jest/globals';
import type { PollInput } from './poll.inputs.js';
import { endsInFuture, mayClosePoll, mustBePossible } from './poll.policy.js';

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

  const asked = {
    YES_NO: {},
    ONE: { options: ['A', 'B'] },
    SEVERAL: { options: ['A', 'B'], most: 1 },
    SCALE: { lowest: 0, highest: 3, lowLabel: 'źle', highLabel: 'dobrze' },
    RANKING: { options: ['A', 'B'] },
    DOTS: { options: ['A', 'B'], most: 3 },
    DATES: { dates: [{ day: '2031-03-04' }, { day: '2031-03-05' }], timeZone: 'Europe/Warsaw' },
  } satisfies Record<PollInput['kind'], Partial<PollInput>>;
  const kinds = Object.keys(asked) as PollInput['kind'][];
  const brokenBy = (kind: PollInput['kind'], more: Partial<PollInput> = {}): unknown => {
    try {
      mustBePossible({ question: 'Co?', options: [], ...asked[kind], ...more, kind }, 0);
      return null;
    } catch (error) {
      return (error as { details: unknown }).details;
    }
  };

  it('is asked with what its kind has, and with nothing that would be lost', () => {
    const fields = new Map<string, unknown>(kinds.flatMap((kind) => Object.entries(asked[kind])));
    for (const kind of kinds) {
      expect([kind, brokenBy(kind)]).toEqual([kind, null]);
      for (const [field, value] of fields)
        expect([kind, field, brokenBy(kind, { [field]: value })]).toEqual([
          kind,
          field,
          field in asked[kind] ? null : { field: `input.poll.${field}`, rule: 'NOT_FOR_THIS_KIND' },
        ]);
    }
    // as forms send what nobody filled in
    expect(brokenBy('YES_NO', { most: null, lowLabel: '', dates: null, options: [] })).toBeNull();
  });
});
