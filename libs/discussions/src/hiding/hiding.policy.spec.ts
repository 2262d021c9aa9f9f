import { describe, expect, it } from '@jest/globals';
import { hidingCapabilities, maySeeHiding, type HidingStanding } from './hiding.policy.js';

const nobody: HidingStanding = {
  isAuthor: false,
  mayModerate: false,
  appealed: false,
  answered: false,
  hidItself: false,
  hasOtherModerators: true,
};
const author = { ...nobody, isAuthor: true };
const hider = { ...nobody, mayModerate: true, hidItself: true };
const second = { ...nobody, mayModerate: true };
const appealed = { appealed: true };

describe('who may do what about a hidden post', () => {
  it.each<[string, HidingStanding, string[]]>([
    ['a reader', nobody, []],
    ['its author', author, ['APPEAL']],
    ['its author, who has appealed', { ...author, ...appealed }, []],
    ['who hid it', hider, ['RESTORE']],
    ['who hid it, with an appeal and others there', { ...hider, ...appealed }, ['RESTORE']],
    ['who hid it, alone', { ...hider, ...appealed, hasOtherModerators: false }, ['ANSWER', 'RESTORE']],
    ['another moderator', second, ['RESTORE']],
    ['another moderator, with an appeal', { ...second, ...appealed }, ['ANSWER', 'RESTORE']],
    ['another, of what is answered', { ...second, ...appealed, answered: true }, ['RESTORE']],
    ['a moderator whose own post another hid', { ...second, isAuthor: true, ...appealed }, []],
  ])('%s', (_, standing, capabilities) => {
    expect(hidingCapabilities(standing)).toEqual(capabilities);
  });

  it('shows the reason to the author and to those who keep order', () => {
    expect([nobody, author, hider, second].map(maySeeHiding)).toEqual([false, true, true, true]);
  });
});
