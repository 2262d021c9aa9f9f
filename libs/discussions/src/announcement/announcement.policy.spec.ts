import { describe, expect, it } from '@jest/globals';
import { roleNames, roleGives } from '#kernel';
import { mayAnnounceThread } from './announcement.policy.js';

describe('who announces', () => {
  it('is who leads the place, and the secretariat above it', () => {
    expect(roleNames.filter((role) => roleGives(role, 'ANNOUNCE', 'here'))).toEqual([
      'FACILITATOR',
      'CHAIR',
      'SECRETARIAT',
    ]);
    expect(roleNames.filter((role) => roleGives(role, 'ANNOUNCE', 'below'))).toEqual(['SECRETARIAT']);
  });

  it('is nobody in a conversation of two', () => {
    expect(mayAnnounceThread({ mayAnnounce: true, isConversation: false })).toBe(true);
    expect(mayAnnounceThread({ mayAnnounce: true, isConversation: true })).toBe(false);
    expect(mayAnnounceThread({ mayAnnounce: false, isConversation: false })).toBe(false);
  });
});
