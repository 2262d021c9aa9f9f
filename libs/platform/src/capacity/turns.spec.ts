import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const bounds = { atWork: 2, standing: 3, burst: 10, longest: 5_000 };

/** Turns by a clock of the test, and what became of those who took one. */
function stage(): { turns: Turns; pass: (ms: number) => void; come: () => { turn: boolean | null } } {
  let now = 0;
  const turns = new Turns(bounds, () => now);
  const come = (): { turn: boolean | null } => {
    const taken = turns.take();
    const fate: { turn: boolean | null } = { turn: typeof taken === 'boolean' ? taken : null };
    if (typeof taken !== 'boolean') void taken.then((turn) => (fate.turn = turn));
    return fate;
  };
  return { turns, come, pass: (ms) => (now += ms) };
}
const several = (count: number, come: () => { turn: boolean | null }) => Array.from({ length: count }, come);
const told = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('are had at once by as many as may work, and then in the order of coming', async () => {
    const { turns, come } = stage();
    const [first, second, third, fourth] = several(4, come);
    expect([first, second, third, fourth].map((one) => one!.turn)).toEqual([true, true, null, null]);
    turns.give();
    await told();
    expect([third!.turn, fourth!.turn]).toEqual([true, null]);
    turns.give();
    turns.give();
    turns.give();
    await told();
    expect([turns.atWork, turns.waiting]).toEqual([0, 0]);
    expect(come().turn).toBe(true);
  });

  it('are refused at once beyond what a burst may hold', () => {
    const { turns, come } = stage();
    several(12, come);
    expect(turns.isFull).toBe(true);
    expect(come().turn).toBe(false);
    expect(turns.refused).toBe(1);
  });

  it('of a burst are all had in time, of a crowd only by those who came last: the others would be answered too late', async () => {
    const { turns, come, pass } = stage();
    several(2, come);
    const waiting = several(6, come);
    pass(900);
    turns.give();
    await told();
    expect(waiting.map((one) => one.turn)).toEqual([true, null, null, null, null, null]);
    pass(200);
    turns.give();
    await told();
    expect(waiting.map((one) => one.turn)).toEqual([true, false, false, true, null, null]);
    // one place is free among the few that may now wait
    expect([come().turn, come().turn]).toEqual([null, false]);
  });

  it('are few as long as somebody is sent away, also where for a moment nobody waits; a second later a burst may wait again', () => {
    const { turns, come, pass } = stage();
    several(5, come);
    pass(1_100);
    expect(come().turn).toBe(false);
    for (let i = 0; i < 5; i++) turns.give();
    expect([turns.atWork, turns.waiting]).toEqual([0, 0]);
    pass(900);
    expect(several(6, come).map((one) => one.turn)).toEqual([true, true, null, null, null, false]);
    for (let i = 0; i < 5; i++) turns.give();
    pass(1_100);
    expect(several(12, come).map((one) => one.turn)).not.toContain(false);
  });

  it('that nobody gives back keep nobody waiting for ever', async () => {
    const turns = new Turns({ ...bounds, longest: 50 });
    void turns.take();
    void turns.take();
    expect(await turns.take()).toBe(false);
    expect(turns.refused).toBe(1);
  });

  it('are given back by work that fails', async () => {
    const { turns } = stage();
    await expect(turns.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(turns.atWork).toBe(0);
    several(12, () => ({ turn: turns.take() as boolean }));
    expect(await turns.run(() => Promise.resolve('done'))).toBeNull();
  });
});
