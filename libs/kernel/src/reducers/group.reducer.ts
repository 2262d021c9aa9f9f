/** What a reader of a group holds: the threads that were loaded, newest activity first, the group itself, and how many members. */
import type { Fact, GroupView, ThreadHead, ThreadView } from '../events.js';
import { settingsOf } from './thread.reducer.js';

export interface GroupState {
  readonly threads: readonly ThreadView[];
  readonly group: GroupView | null;
  readonly memberCount: number;
  readonly head: number;
}

/** The state after one numbered fact of the group's stream. */
export function reduceGroup(state: GroupState, fact: Fact): GroupState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'thread.opened': {
      const thread = fact.data.thread;
      return thread
        ? { ...next, threads: inListOrder([thread, ...without(state.threads, thread.id)]) }
        : next;
    }
    // It came here, or it is not listed here any more: it went elsewhere, or its posts went to another thread.
    case 'thread.moved':
    case 'thread.merged': {
      const thread = fact.data.thread;
      const others = without(state.threads, fact.subjectId);
      return { ...next, threads: thread ? inListOrder([thread, ...others]) : others };
    }
    case 'thread.renamed': {
      const thread = fact.data.thread;
      if (!thread) return next;
      return {
        ...next,
        threads: state.threads.map((held) =>
          held.id === thread.id && held.version <= thread.version
            ? { ...held, title: thread.title, slug: thread.slug, version: thread.version }
            : held,
        ),
      };
    }
    case 'thread.erased': {
      const thread = fact.data.thread;
      if (!thread) return next;
      const { author, lastAuthor } = thread;
      return {
        ...next,
        threads: state.threads.map((held) =>
          held.id !== thread.id
            ? held
            : held.lastNumber === thread.lastNumber
              ? { ...held, author, lastAuthor, lastExcerpt: thread.lastExcerpt, postCount: thread.postCount }
              : { ...held, author },
        ),
      };
    }
    case 'thread.locked':
    case 'thread.unlocked':
    case 'thread.pinned':
    case 'thread.unpinned':
    case 'thread.slowed':
    case 'thread.themed':
    case 'thread.announced':
    case 'thread.unannounced':
    case 'thread.rated': {
      const thread = fact.data.thread;
      if (!thread) return next;
      const settings = settingsOf(thread);
      const known = state.threads.some((held) => held.id === thread.id);
      // One that was pinned stands first, also where the list that is held does not reach down to it.
      const threads = known
        ? state.threads.map((held) => (held.id === thread.id ? { ...held, ...settings } : held))
        : fact.type === 'thread.pinned'
          ? [...state.threads, thread]
          : [...state.threads];
      return { ...next, threads: inListOrder(threads) };
    }
    case 'group.edited':
    case 'group.archived':
    case 'group.reopened':
      return fact.data.group
        ? { ...next, group: fact.data.group, memberCount: fact.data.group.memberCount }
        : next;
    case 'member.joined':
    case 'member.left':
    case 'member.expelled':
    case 'role.changed':
      return { ...next, memberCount: fact.data.memberCount };
    default:
      return next;
  }
}

/** Heads are state, not history: the newest wins, whatever the order in which they come. */
export function reduceHeads(state: GroupState, heads: readonly ThreadHead[]): GroupState {
  let changed = false;
  const threads = state.threads.map((thread) => {
    const head = heads.find((one) => one.threadId === thread.id);
    if (!head || head.lastNumber < thread.lastNumber) return thread;
    changed = true;
    const { threadId: _, ...news } = head;
    return { ...thread, ...news };
  });
  return changed ? { ...state, threads: inListOrder(threads) } : state;
}

function without(threads: readonly ThreadView[], id: string): ThreadView[] {
  return threads.filter((thread) => thread.id !== id);
}

/** As a place's list stands, sorted in place: the pinned first, then the newest activity. */
export function inListOrder(threads: ThreadView[]): ThreadView[] {
  return threads.sort((a, b) => {
    if ((a.pinnedAt === null) !== (b.pinnedAt === null)) return a.pinnedAt === null ? 1 : -1;
    return a.lastPostAt === b.lastPostAt ? (a.id < b.id ? 1 : -1) : a.lastPostAt < b.lastPostAt ? 1 : -1;
  });
}
