import fc from 'fast-check';
import { reduceThread, type ThreadState, type WatchAnswer } from '#kernel';
import { describe, expect, test } from 'vitest';
import { ShuffledTime, SimulatedThread } from './simulated-thread.js';
import { StreamStore } from './stream-store.js';

function connect(thread: SimulatedThread, time: ShuffledTime, options: { loseAnswers?: boolean } = {}) {
  let asked = 0;
  const store = new StreamStore<ThreadState>(
    {
      streamId: 's',
      reduce: reduceThread,
      later: time.later,
      snapshot: () => new Promise((answer) => time.later(() => answer(thread.snapshot()))),
      link: {
        watch: (_, since) => {
          asked++;
          return new Promise<WatchAnswer>((answer, fail) => {
            if (options.loseAnswers && time.dice(4) === 0) time.later(() => fail(new Error('lost')));
            // Read at one moment and delivered at another, as over a network.
            else time.later(() => ((read) => time.later(() => answer(read)))(thread.answer(since)));
          });
        },
      },
    },
    thread.snapshot(),
  );
  return { store, asked: () => asked };
}

const deeds = fc.array(
  fc.record({ deed: fc.constantFrom('write', 'edit', 'withdraw', 'step'), at: fc.nat(40) }),
  {
    maxLength: 60,
  },
);

describe('a stream store', () => {
  test('ends with the database, whatever is delayed, doubled, overtaken or lost', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), fc.nat(12), async (script, seed, forgotten) => {
        const thread = new SimulatedThread();
        const time = new ShuffledTime(seed);
        for (let i = 0; i < 3; i++) thread.write();
        const { store } = connect(thread, time, { loseAnswers: true });
        store.resume();
        let sent = thread.head;
        for (const { deed, at } of script) {
          if (deed === 'step') await time.step();
          else if (deed === 'write') thread.write();
          else if (deed === 'edit') thread.edit(at);
          else thread.withdraw(at);
          if (time.dice(3) === 0 && sent < thread.head) {
            const frame = thread.frame(sent, thread.head);
            sent = thread.head;
            const copies = time.dice(4); // 0: lost on the way; 2 and 3: doubled
            for (let i = 0; i < copies; i++) time.later(() => store.receive(frame));
          }
          if (time.dice(25) === 0) store.disconnected();
          if (time.dice(12) === 0) store.resume();
          if (time.dice(20) === 0) thread.keptFrom = Math.min(forgotten, thread.head);
        }
        store.resume();
        await time.settle();
        store.beacon(thread.head);
        await time.settle();
        expect(store.state()).toEqual(thread.snapshot());
        expect(store.phase()).toBe('live');
      }),
      { numRuns: 400 },
    );
  });

  test('asks nothing while frames come one after the other', async () => {
    const thread = new SimulatedThread();
    const time = new ShuffledTime(1);
    const { store, asked } = connect(thread, time);
    store.resume();
    await time.settle();
    for (let i = 0; i < 5; i++) {
      thread.write();
      store.receive(thread.frame(i, i + 1));
      store.beacon(thread.head);
    }
    await time.settle();
    expect(asked()).toBe(1);
    expect(store.state().posts).toHaveLength(5);
  });

  test('a lost last frame is noticed by the beacon alone', async () => {
    const thread = new SimulatedThread();
    const time = new ShuffledTime(1);
    const { store } = connect(thread, time);
    store.resume();
    await time.settle();
    thread.write();
    expect(store.state().posts).toHaveLength(0);
    store.beacon(thread.head);
    await time.settle();
    expect(store.state().posts).toHaveLength(1);
  });

  test('after access has ended nothing is applied any more', async () => {
    const thread = new SimulatedThread();
    const time = new ShuffledTime(1);
    const { store } = connect(thread, time);
    store.resume();
    await time.settle();
    store.gone();
    thread.write();
    store.receive(thread.frame(0, 1));
    store.resume();
    store.beacon(1);
    await time.settle();
    expect(store.phase()).toBe('gone');
    expect(store.state().posts).toHaveLength(0);
  });

  test('a refusal of the watch means that access has ended', async () => {
    const time = new ShuffledTime(1);
    const store = new StreamStore<ThreadState>(
      {
        streamId: 's',
        reduce: reduceThread,
        later: time.later,
        snapshot: () => Promise.reject(new Error('not asked')),
        link: { watch: () => Promise.resolve({ ok: false, code: 'NOT_FOUND' }) },
      },
      new SimulatedThread().snapshot(),
    );
    store.resume();
    await time.settle();
    expect(store.phase()).toBe('gone');
  });
});
