import { describe, expect, it } from '@jest/globals';
import {
  audiences,
  hasProfileFor,
  isShownTo,
  standardVisibility,
  type Audience,
  type Looker,
} from './person.policy.js';

const lookers: Record<string, Looker> = {
  guest: { self: false, signedIn: false, sharesGroup: false },
  stranger: { self: false, signedIn: true, sharesGroup: false },
  'group fellow': { self: false, signedIn: true, sharesGroup: true },
  self: { self: true, signedIn: true, sharesGroup: false },
};

describe('a field of a profile', () => {
  it.each<[Audience, string[]]>([
    ['EVERYONE', ['guest', 'stranger', 'group fellow', 'self']],
    ['SIGNED_IN', ['stranger', 'group fellow', 'self']],
    ['SHARED_GROUPS', ['group fellow', 'self']],
    ['NOBODY', ['self']],
  ])('for %s is shown to %j', (audience, expected) => {
    expect(Object.keys(lookers).filter((name) => isShownTo(lookers[name]!, audience))).toEqual(expected);
  });

  it('is never wider than the next wider audience', () => {
    for (const looker of Object.values(lookers)) {
      const shown = audiences.map((audience) => isShownTo(looker, audience));
      expect(shown).toEqual([...shown].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('a profile', () => {
  it('of a person who chose nothing is not there for guests', () => {
    expect(hasProfileFor(lookers['guest']!, standardVisibility)).toBe(false);
    expect(hasProfileFor(lookers['stranger']!, standardVisibility)).toBe(true);
  });

  it('is there for guests as soon as one field is for everyone', () => {
    expect(hasProfileFor(lookers['guest']!, { ...standardVisibility, about: 'EVERYONE' })).toBe(true);
  });

  it('keeps phone and address to the person unless they choose otherwise', () => {
    expect([standardVisibility.phone, standardVisibility.email]).toEqual(['NOBODY', 'NOBODY']);
  });
});
