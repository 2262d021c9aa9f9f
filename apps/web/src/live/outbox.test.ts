import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryStore } from './device-store.js';
import { Outbox, type Delivery, type OutgoingPost } from './outbox.js';
import { ShuffledTime } from './simulated-thread.js';

function open(
  device: MemoryStore,
  time: ShuffledTime,
  send: (post: OutgoingPost) => Promise<Delivery>,
  clock = { at: 0 },
) {
  return new Outbox({
    device,
    personId: 'me',
    send,
    later: time.later,
    now: () => new Date(Date.UTC(2026, 10, 22) + clock.at++).toISOString(),
    alone: (_, work) => work(),
  });
}

const draft = (key: string, threadId = 't') => ({
  key,
  threadId,
  text: key,
  language: 'pl',
  replyToId: null,
});

describe('the outbox', () => {
  test('delivers every post once, in the order of writing, over failures, lost answers, two tabs and reloads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('write', 'write', 'step', 'reload', 'second tab', 'connected'), {
          maxLength: 40,
        }),
        fc.nat(),
        async (script, seed) => {
          const device = new MemoryStore();
          const time = new ShuffledTime(seed);
          const clock = { at: 0 };
          const arrived: string[] = [];
          let broken = true;
          const send = (post: OutgoingPost) =>
            new Promise<Delivery>((answer, fail) =>
              time.later(() => {
                const luck = broken ? time.dice(4) : 3;
                if (luck === 0) return fail(new Error('no network'));
                if (luck === 1) return answer({ outcome: 'failed' });
                if (!arrived.includes(post.key)) arrived.push(post.key); // the server's idempotency by key
                if (luck === 2) return answer({ outcome: 'unreachable' }); // written, but the answer was lost
                answer({ outcome: 'delivered' });
              }),
            );
          let tab = open(device, time, send, clock);
          const written: string[] = [];
          for (const deed of script) {
            if (deed === 'write') {
              const key = `k${written.length}`;
              written.push(key);
              tab.add(draft(key));
            } else if (deed === 'step') await time.step();
            else if (deed === 'connected') tab.sendAll();
            else {
              if (deed === 'reload') tab.close();
              tab = open(device, time, send, clock);
              tab.sendAll();
            }
          }
          broken = false;
          tab.reload();
          for (const post of tab.all()) if (post.state === 'refused') tab.retry(post.key);
          tab.sendAll();
          await time.settle();
          expect([...arrived].sort()).toEqual([...written].sort());
          expect(device.names('')).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('keeps the order of writing while the connection is away', async () => {
    const time = new ShuffledTime(3);
    const arrived: string[] = [];
    let connected = false;
    const outbox = open(new MemoryStore(), time, async (post) => {
      if (!connected) throw new Error('no network');
      arrived.push(post.key);
      return { outcome: 'delivered' };
    });
    outbox.add(draft('first'));
    outbox.add(draft('second'));
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
    expect(outbox.list('t').map((post) => post.state)).toEqual(['waiting', 'waiting']);
    connected = true;
    outbox.sendAll();
    await time.settle();
    expect(arrived).toEqual(['first', 'second']);
    expect(outbox.list('t')).toEqual([]);
  });

  test('a refused post stays with its text and its reason until the author decides, and holds up no other', async () => {
    const time = new ShuffledTime(3);
    const device = new MemoryStore();
    let refuse = true;
    const outbox = open(device, time, async (post) =>
      refuse && post.key === 'bad' ? { outcome: 'refused', code: 'FORBIDDEN' } : { outcome: 'delivered' },
    );
    outbox.add(draft('bad'));
    outbox.add(draft('good'));
    await new Promise((done) => setTimeout(done));
    expect(outbox.list('t')).toMatchObject([
      { key: 'bad', state: 'refused', code: 'FORBIDDEN', text: 'bad' },
    ]);
    refuse = false;
    outbox.retry('bad');
    await new Promise((done) => setTimeout(done));
    expect(outbox.list('t')).toEqual([]);
  });

  test('discarding hands the text back and leaves nothing on the device', async () => {
    const device = new MemoryStore();
    const outbox = open(device, new ShuffledTime(1), async () => ({ outcome: 'refused', code: 'NOT_FOUND' }));
    outbox.add(draft('k'));
    await new Promise((done) => setTimeout(done));
    expect(outbox.discard('k')?.text).toBe('k');
    expect(device.names('')).toEqual([]);
  });

  test('the fact of a post confirms it before its answer does', async () => {
    const time = new ShuffledTime(1);
    const outbox = open(
      new MemoryStore(),
      time,
      () => new Promise((answer) => time.later(() => answer({ outcome: 'delivered' }))),
    );
    outbox.add(draft('k'));
    outbox.arrived('k');
    expect(outbox.list('t')).toEqual([]);
    await time.settle();
    expect(outbox.list('t')).toEqual([]);
  });
});
