import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShuffledTime, SimulatedThread } from './simulated-thread.js';
import {
  openWindow,
  reduceWindow,
  withAnswer,
  withNewer,
  withOlder,
  type PostsPage,
} from './thread-window.js';

const SIZE = 5;

function page(thread: SimulatedThread, from: number, to: number): PostsPage {
  return {
    items: thread.posts.filter((post) => post.number >= from && post.number <= to),
    hasBefore: from > 1,
    hasAfter: to < thread.posts.length,
    streamHead: thread.head,
  };
}

const settings = {
  lockedAt: null,
  lockReason: null,
  pinnedAt: null,
  slowSeconds: 0,
  themeIds: [],
  announcedAt: null,
  announcedUntil: null,
  ups: 0,
  downs: 0,
};

describe('the window of a thread', () => {
  test('pages and facts in any order of reading and arriving end with the database', async () => {
    const deed = fc.constantFrom('write', 'edit', 'withdraw', 'older', 'newer', 'arrive', 'deliver');
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        async (script, seed, at) => {
          const thread = new SimulatedThread();
          const time = new ShuffledTime(seed);
          for (let i = 0; i < 12; i++) thread.write();
          const summary = {
            title: 'Asystentka',
            version: 1,
            settings,
            lastNumber: 12,
            streamHead: thread.head,
          };
          let window = openWindow(summary, page(thread, at, Math.min(at + SIZE - 1, 12)));
          let pending: { kind: 'older' | 'newer'; page: PostsPage } | null = null;
          const deliver = () => {
            for (const fact of thread.facts(window.head).slice(0, 1 + time.dice(4)))
              window = reduceWindow(window, fact);
          };
          const arrive = () => {
            if (pending)
              window =
                pending.kind === 'older' ? withOlder(window, pending.page) : withNewer(window, pending.page);
            pending = null;
          };
          for (const deed of script) {
            const first = window.posts[0]!.number;
            const last = window.posts.at(-1)!.number;
            if (deed === 'write') thread.write();
            else if (deed === 'edit') thread.edit(time.dice(thread.posts.length));
            else if (deed === 'withdraw') thread.withdraw(time.dice(thread.posts.length));
            else if (deed === 'deliver') deliver();
            else if (deed === 'arrive') arrive();
            else if (!pending && deed === 'older' && window.hasBefore) {
              pending = { kind: 'older', page: page(thread, Math.max(first - SIZE, 1), first - 1) };
            } else if (!pending && deed === 'newer' && window.hasAfter) {
              pending = {
                kind: 'newer',
                page: page(thread, last + 1, Math.min(last + SIZE, thread.posts.length)),
              };
            }
          }
          arrive();
          while (window.head < thread.head) deliver();
          const first = window.posts[0]!.number;
          const last = window.posts.at(-1)!.number;
          expect(window.posts).toEqual(
            thread.posts.filter((post) => post.number >= first && post.number <= last),
          );
          if (!window.hasAfter) expect(last).toBe(thread.posts.length);
          expect(window.lastNumber).toBe(thread.posts.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('my confirmed post shows before its fact, but never before a post that it follows', () => {
    const thread = new SimulatedThread();
    thread.write();
    const window = openWindow(
      { title: '', version: 1, settings, lastNumber: 1, streamHead: 1 },
      page(thread, 1, 1),
    );
    thread.write();
    thread.write();
    const [, second, third] = thread.posts;
    expect(withAnswer(window, third!).posts).toHaveLength(1);
    const both = withAnswer(withAnswer(window, second!), third!);
    expect(both.posts.map((post) => post.number)).toEqual([1, 2, 3]);
    expect(thread.facts(1).reduce(reduceWindow, both).posts).toEqual(thread.posts);
  });
});
