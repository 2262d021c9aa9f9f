import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.js';

/** A device whose clock is wrong by this much, and a way to the server that takes so long there and back. */
function device(wrongBy: number, ways: readonly [there: number, back: number][]) {
  let time = 1_000_000;
  const clock = new ServerClock(() => time + wrongBy);
  let at = 0;
  const ask = (): Promise<number> => {
    const [there, back] = ways[at++ % ways.length]!;
    time += there;
    const server = time;
    time += back;
    return Promise.resolve(server);
  };
  return { clock, ask, real: () => time, wait: (ms: number) => (time += ms) };
}

describe('the clock of the server', () => {
  it('is known within half of the shortest way, however wrong the own one is', async () => {
    const { clock, ask, real, wait } = device(-3_600_000, [
      [400, 40],
      [60, 20],
      [900, 900],
    ]);
    await clock.measure(ask);
    expect(Math.abs(clock.now() - real())).toBeLessThanOrEqual(clock.uncertainty);
    expect(clock.uncertainty).toBe(40);
    wait(10_000);
    expect(Math.abs(clock.now() - real())).toBeLessThanOrEqual(40);
  });

  it('is guessed from an answer until it was measured, and not after', async () => {
    const { clock, ask, real } = device(90_000, [[10, 10]]);
    clock.hint(real());
    expect(clock.now()).toBe(real());
    await clock.measure(ask);
    const measured = clock.now();
    clock.hint(real() + 5_000);
    expect(clock.now()).toBe(measured);
  });

  it('is measured anew, also where the way is longer than before', async () => {
    let wrong = 0;
    let time = 0;
    const clock = new ServerClock(() => time + wrong);
    const ask = (): Promise<number> => Promise.resolve((time += 50));
    await clock.measure(ask);
    wrong = 700_000;
    await clock.measure(ask, 1);
    expect(Math.abs(clock.now() - time)).toBeLessThanOrEqual(50);
  });
});
