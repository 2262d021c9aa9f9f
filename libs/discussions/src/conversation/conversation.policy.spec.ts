import { describe, expect, it } from '@jest/globals';
import { mayContact, mayReopen, type ContactStanding } from './conversation.policy.js';

const stranger: ContactStanding = {
  self: false,
  signedIn: true,
  reachable: true,
  sharesGroup: false,
  contactBy: 'SIGNED_IN',
  conversation: null,
};

describe('whether somebody may be written to', () => {
  it.each<[string, Partial<ContactStanding>, boolean]>([
    ['somebody who lets everybody write', {}, true],
    ['oneself', { self: true }, false],
    ['by a guest', { signedIn: false }, false],
    ['somebody without an account, or erased', { reachable: false }, false],
    [
      'somebody who wants letters from their groups only, by a stranger',
      { contactBy: 'SHARED_GROUPS' },
      false,
    ],
    ['the same, by a fellow', { contactBy: 'SHARED_GROUPS', sharesGroup: true }, true],
    ['somebody who wants no letters', { contactBy: 'NOBODY', sharesGroup: true }, false],
    ['the same, in a conversation that stands', { contactBy: 'NOBODY', conversation: 'open' }, true],
    ['after they have closed it', { conversation: 'closed by them' }, false],
    ['after I have closed it', { conversation: 'closed by me' }, true],
  ])('%s', (_, change, expected) => {
    expect(mayContact({ ...stranger, ...change })).toBe(expected);
  });

  it('opens again only for whoever closed it', () => {
    expect([mayReopen('closed by me'), mayReopen('closed by them'), mayReopen('open')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
