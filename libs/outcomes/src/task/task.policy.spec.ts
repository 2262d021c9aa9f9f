import { describe, expect, it } from '@jest/globals';
import { mayDrop, mayFinish, mayReopen } from './task.policy.js';

const owner = { mine: true, keeps: false };
const keeper = { mine: false, keeps: true };
const reader = { mine: false, keeps: false };

describe('who may do what with a task', () => {
  it('is finished by its owner or by who keeps it', () => {
    expect([owner, keeper, reader].map(mayFinish)).toEqual([true, true, false]);
  });
  it('is dropped by who keeps it alone', () => {
    expect([owner, keeper, reader].map(mayDrop)).toEqual([false, true, false]);
  });
  it('is taken up again by who could have ended it so', () => {
    expect([owner, keeper, reader].map((one) => mayReopen(one, 'DONE'))).toEqual([true, true, false]);
    expect([owner, keeper, reader].map((one) => mayReopen(one, 'DROPPED'))).toEqual([false, true, false]);
  });
});
