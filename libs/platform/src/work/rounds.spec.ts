import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { eachApart, Rounds } from './rounds.js';

describe('rounds', () => {
  afterEach(() => Logger.overrideLogger(['log', 'warn', 'error']));

  it('go one after the other, also after one that failed, and the last is waited for', async () => {
    Logger.overrideLogger(false);
    const rounds = new Rounds();
    let [begun, underWay, most] = [0, 0, 0];
    rounds.begin('of-a-test', 2, async () => {
      begun++;
      most = Math.max(most, ++underWay);
      await pause(15);
      underWay--;
      if (begun === 1) throw new Error('Not this time.');
    });
    while (begun < 3) await pause(5);
    await rounds.beforeApplicationShutdown();
    expect([underWay, most]).toEqual([0, 1]);
    const then = begun;
    await pause(30);
    expect(begun).toBe(then);
  });

  it('do the others where one cannot be done, and say that it could not', async () => {
    const done: number[] = [];
    const act = async (one: number): Promise<void> => {
      await pause(0);
      if (one === 1) throw new Error('The first');
      done.push(one);
    };
    await expect(eachApart([1, 2, 3], act)).rejects.toThrow('The first');
    expect(done).toEqual([2, 3]);
  });
});
