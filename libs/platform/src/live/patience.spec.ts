import { describe, expect, it } from '@jest/globals';
import { Patience } from './patience.js';

describe('the patience with one socket', () => {
  it('lets a page watch all its streams at once, and then some each second', () => {
    let now = 0;
    const patience = new Patience(() => now);
    const allowed = () => Array.from({ length: 1000 }, () => patience.allows()).filter(Boolean).length;
    expect(allowed()).toBe(200);
    now += 1000;
    expect(allowed()).toBe(20);
    now += 3_600_000;
    expect(allowed()).toBe(200);
  });

  it('ends with one who does not stop asking', () => {
    const patience = new Patience(() => 0);
    for (let i = 0; i < 699; i++) patience.allows();
    expect(patience.isOver).toBe(false);
    patience.allows();
    expect(patience.isOver).toBe(true);
  });

  it('does four things at a time, all of them in the end, also when one fails', async () => {
    const patience = new Patience();
    let running = 0;
    let most = 0;
    const work = async (i: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (i === 2) throw new Error('This one fails.');
      return i;
    };
    const done = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => patience.turns.inTurn(() => work(i))),
    );
    expect(most).toBe(4);
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(19);
  });
});
