import { describe, expect, test } from 'vitest';
import type { ThreadView } from '#kernel';
import type { ThreadRow } from './documents.js';
import { emptyList, reduceList, shownThreads, withHeads, withRows } from './thread-list.js';

const author = { id: 'other', name: 'Praktyk, Rzeszów', initials: 'PR', erased: false, municipality: null };
const me = { ...author, id: 'me' };

function row(id: string, lastNumber: number, mine: Partial<ThreadRow['mine']> = {}): ThreadRow {
  const thread: ThreadView = {
    id,
    number: 1,
    slug: 'a',
    groupId: 'g',
    title: id,
    language: 'pl',
    author,
    createdAt: '2026-11-22T10:00:00.000Z',
    lastNumber,
    lastPostAt: `2026-11-22T10:${String(lastNumber).padStart(2, '0')}:00.000Z`,
    lastAuthor: author,
    lastOnBehalfOf: null,
    lastExcerpt: `text ${lastNumber}`,
    postCount: lastNumber,
    version: 1,
    lockedAt: null,
    lockReason: null,
    pinnedAt: null,
    slowSeconds: 0,
    announcedAt: null,
    announcedUntil: null,
    ups: 0,
    downs: 0,
    mergedIntoId: null,
    themeIds: [],
  };
  return { thread, mine: { readNumber: 0, unread: 0, mentionsMe: false, countedAt: lastNumber, ...mine } };
}
const head = (threadId: string, lastNumber: number, lastAuthor = author) => ({
  threadId,
  lastNumber,
  lastPostAt: `2026-11-22T11:${String(lastNumber).padStart(2, '0')}:00.000Z`,
  lastAuthor,
  lastOnBehalfOf: null,
  lastExcerpt: 'new',
  postCount: lastNumber,
});
const noMarks = () => 0;

describe('the list of threads', () => {
  test('a head brings its thread to the top, with one more to read', () => {
    let list = withRows(
      emptyList(0),
      [row('a', 5, { readNumber: 5 }), row('b', 9, { readNumber: 7, unread: 2 })],
      null,
    );
    expect(list.threads.map((thread) => thread.id)).toEqual(['b', 'a']);
    list = withHeads(list, [head('a', 6)]);
    expect(shownThreads(list, 'me', noMarks).map(({ thread, unread }) => [thread.id, unread])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('what I have read or written does not wait for me', () => {
    const list = withRows(emptyList(0), [row('a', 9, { readNumber: 4, unread: 5, mentionsMe: true })], null);
    expect(shownThreads(list, 'me', () => 7)[0]).toMatchObject({ unread: 2, mentionsMe: true });
    expect(shownThreads(list, 'me', () => 9)[0]).toMatchObject({ unread: 0, mentionsMe: false });
    const answered = withHeads(withRows(emptyList(0), [row('a', 9, { readNumber: 9 })], null), [
      head('a', 10, me),
    ]);
    expect(shownThreads(answered, 'me', noMarks)[0]!.unread).toBe(0);
    expect(shownThreads(list, null, noMarks)[0]!.unread).toBe(0);
  });

  test('an old head and a late answer change nothing', () => {
    let list = withRows(emptyList(0), [row('a', 5)], null);
    list = withHeads(list, [head('a', 7)]);
    expect(withHeads(list, [head('a', 6)])).toBe(list);
    expect(withRows(list, [row('a', 5)]).threads[0]!.lastNumber).toBe(7);
  });

  test('a pinned thread stands before the newer ones, and goes back when it is let go', () => {
    let list = withRows(emptyList(0), [row('a', 5), row('b', 9)], null);
    const fact = (n: number, type: 'thread.pinned' | 'thread.unpinned', pinnedAt: string | null) => {
      const thread = { ...row('a', 5).thread, pinnedAt };
      const common = { actorId: 'other', subjectId: 'a', version: 1, at: thread.createdAt };
      return { n, type, ...common, data: { thread } } as const;
    };
    list = reduceList(list, fact(1, 'thread.pinned', '2026-11-22T12:00:00.000Z'));
    expect(list.threads.map((thread) => thread.id)).toEqual(['a', 'b']);
    list = withHeads(list, [head('b', 10)]);
    expect(list.threads.map((thread) => thread.id)).toEqual(['a', 'b']);
    list = reduceList(list, fact(2, 'thread.unpinned', null));
    expect(list.threads.map((thread) => thread.id)).toEqual(['b', 'a']);
  });

  test('a new thread stands on top, a renamed one keeps its place', () => {
    let list = withRows(emptyList(0), [row('a', 5), row('b', 9)], null);
    const opened = { ...row('c', 1).thread, lastPostAt: '2026-11-22T12:00:00.000Z' };
    const common = { actorId: 'other', subjectId: 'c', version: 1, at: opened.createdAt };
    list = reduceList(list, { n: 1, type: 'thread.opened', ...common, data: { thread: opened } });
    expect(list.threads.map((thread) => thread.id)).toEqual(['c', 'b', 'a']);
    const renamed = { ...list.threads[1]!, title: 'renamed', version: 2 };
    list = reduceList(list, { n: 2, type: 'thread.renamed', ...common, data: { thread: renamed } });
    expect(list.threads.map((thread) => thread.title)).toEqual(['c', 'renamed', 'a']);
    expect(list.mine).toHaveProperty('a');
  });
});
