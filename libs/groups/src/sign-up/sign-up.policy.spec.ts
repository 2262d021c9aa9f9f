import { describe, expect, it } from '@jest/globals';
import { nextStep, takesSignUps, type CommunityDoor } from './sign-up.policy.js';

const door: CommunityDoor = {
  kind: 'community',
  visibility: 'LISTED',
  admission: 'REQUEST',
  archived: false,
  signUpAllowed: true,
};

describe('signing up', () => {
  it('is for communities that let people ask', () => {
    expect(takesSignUps(door)).toBe(true);
    expect(takesSignUps({ ...door, admission: 'OPEN' })).toBe(true);
    expect(takesSignUps({ ...door, admission: 'INVITATION' })).toBe(false);
    expect(takesSignUps({ ...door, archived: true })).toBe(false);
    expect(takesSignUps({ ...door, visibility: 'SECRET' })).toBe(false);
    expect(takesSignUps({ ...door, signUpAllowed: false })).toBe(false);
    expect(takesSignUps({ ...door, kind: 'group' })).toBe(false);
  });

  it('goes on by itself only where a town vouches for the address', () => {
    const asked = { confirmed: false, trusted: false, hasAccount: false };
    expect(nextStep(asked)).toBe('CONFIRM');
    expect(nextStep({ ...asked, trusted: true })).toBe('PASSWORD');
    expect(nextStep({ ...asked, confirmed: true })).toBe('WAITING');
    // Trusted after it was left at the desk: those who admit have it in hand.
    expect(nextStep({ ...asked, confirmed: true, trusted: true })).toBe('WAITING');
    expect(nextStep({ confirmed: true, trusted: true, hasAccount: true })).toBe('SIGN_IN');
  });
});
