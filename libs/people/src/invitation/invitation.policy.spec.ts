import { describe, expect, it } from '@jest/globals';
import { errorMessages } from '#kernel';
import { requireOpen, stateOf } from './invitation.policy.js';

const now = '2026-11-22T16:18:26.123Z';
const fresh = { acceptedAt: null, revokedAt: null, expired: false };

describe('an invitation', () => {
  it.each([
    [fresh, 'OPEN', 'open'],
    [{ ...fresh, expired: true }, 'EXPIRED', 'EXPIRED'],
    [{ ...fresh, revokedAt: now }, 'REVOKED', 'NOT_FOUND'],
    [{ ...fresh, revokedAt: now, expired: true }, 'REVOKED', 'NOT_FOUND'],
    [{ ...fresh, acceptedAt: now, expired: true }, 'ACCEPTED', 'NOT_FOUND'],
  ])('%j is %s, and its link answers %s', (invitation, state, answer) => {
    expect(stateOf(invitation)).toBe(state);
    let answered = 'open';
    try {
      requireOpen(invitation);
    } catch (error) {
      answered = (error as { code: string }).code;
    }
    expect(answered).toBe(answer);
  });

  it('that is not there answers like one that was used', () => {
    expect(() => requireOpen(null)).toThrow(errorMessages.NOT_FOUND);
  });
});
