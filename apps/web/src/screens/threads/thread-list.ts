import {
  inListOrder,
  reduceGroup,
  reduceHeads,
  type Fact,
  type GroupState,
  type ThreadHead,
  type ThreadView,
} from '#kernel';
import type { Mine, ThreadRow } from './documents.js';

/** The threads of a group as a reader holds them: what is the same for all, and what is mine in each. */
export interface ThreadList extends GroupState {
  readonly mine: Readonly<Record<string, Mine>>;
  /** where the next page begins; null at the end; undefined before the first answer */
  readonly next: string | null | undefined;
}

/** A row as it is shown. */
export interface ShownThread {
  thread: ThreadView;
  unread: number;
  mentionsMe: boolean;
}

export const emptyList = (head: number): ThreadList => ({
  threads: [],
  group: null,
  memberCount: 0,
  head,
  mine: {},
  next: undefined,
});

export function reduceList(list: ThreadList, fact: Fact): ThreadList {
  return { ...list, ...reduceGroup(list, fact) };
}

export function withHeads(list: ThreadList, heads: readonly ThreadHead[]): ThreadList {
  const next = reduceHeads(list, heads);
  return next === list ? list : { ...list, ...next };
}

/** An answer of the server, of the first page again or of a further one. A head that is newer than the answer stays. */
export function withRows(list: ThreadList, rows: readonly ThreadRow[], next?: string | null): ThreadList {
  const threads = new Map(list.threads.map((thread) => [thread.id, thread]));
  const mine = { ...list.mine };
  for (const row of rows) {
    const held = threads.get(row.thread.id);
    threads.set(
      row.thread.id,
      held && held.lastNumber > row.thread.lastNumber ? { ...row.thread, ...newest(held) } : row.thread,
    );
    mine[row.thread.id] = row.mine;
  }
  return {
    ...list,
    threads: inListOrder([...threads.values()]),
    mine,
    next: next === undefined ? list.next : next,
  };
}

/**
 * How many posts wait for me. Between two answers it is reckoned: what came after the count is new unless I wrote the last of it
 * or have read that far. The next answer of the server puts it right.
 */
export function shownThreads(
  list: ThreadList,
  me: string | null,
  markOf: (threadId: string) => number,
): ShownThread[] {
  return list.threads.map((thread) => {
    const mine = list.mine[thread.id] ?? { readNumber: 0, unread: 0, mentionsMe: false, countedAt: 0 };
    const mark = Math.max(mine.readNumber, markOf(thread.id));
    if (!me || mark >= thread.lastNumber) return { thread, unread: 0, mentionsMe: false };
    const since =
      thread.lastAuthor?.id === me ? 0 : Math.max(0, thread.lastNumber - Math.max(mine.countedAt, mark));
    const unread = Math.max(0, mine.unread - (mark - mine.readNumber)) + since;
    return { thread, unread, mentionsMe: mine.mentionsMe && unread > 0 };
  });
}

function newest(
  held: ThreadView,
): Pick<
  ThreadView,
  'lastNumber' | 'lastPostAt' | 'lastAuthor' | 'lastOnBehalfOf' | 'lastExcerpt' | 'postCount'
> {
  const { lastNumber, lastPostAt, lastAuthor, lastOnBehalfOf, lastExcerpt, postCount } = held;
  return { lastNumber, lastPostAt, lastAuthor, lastOnBehalfOf, lastExcerpt, postCount };
}
