import { describe, expect, it } from '@jest/globals';
import { stepsOf, type Standing } from './first-steps.policy.js';

const new_: Standing = {
  shown: false,
  languageChosen: true,
  inGroup: false,
  introductions: null,
  replied: false,
};

describe('first steps', () => {
  it('are five where there is a thread of introductions, else four', () => {
    expect(stepsOf(new_).map(({ kind }) => kind)).toEqual(['PROFILE', 'LANGUAGE', 'GROUP', 'REPLY']);
    const introductions = { address: '/groups/1/threads/2', written: false };
    expect(stepsOf({ ...new_, introductions })).toContainEqual({ kind: 'INTRODUCTION', done: false });
  });

  it('are done when it is so', () => {
    const introductions = { address: '/groups/1/threads/2', written: true };
    const all = stepsOf({ shown: true, languageChosen: true, inGroup: true, introductions, replied: true });
    expect(all.map(({ done }) => done)).toEqual([true, true, true, true, true]);
    expect(stepsOf(new_).filter(({ done }) => done)).toEqual([{ kind: 'LANGUAGE', done: true }]);
  });
});
