import { excerptOf, reduceThread, type Fact, type PostView, type ThreadState } from '#kernel';

/** The posts that this client holds: a window without a hole, which grows upward and downward as the reader moves. */
export interface ThreadWindow extends ThreadState {
  readonly hasBefore: boolean;
  /**
   * The latest facts about posts outside the window. A page that was read before them would otherwise bring an old text back: the
   * reducer had dropped them, because it did not hold the post yet.
   */
  readonly missed: readonly Fact[];
}

export interface PostsPage {
  items: readonly PostView[];
  hasBefore: boolean;
  hasAfter: boolean;
  streamHead: number;
}

const MISSED_KEPT = 400;

/** A window from a thread and one page of it. The lower number counts: facts between the two reads are applied again, harmlessly. */
export function openWindow(
  thread: Pick<ThreadState, 'title' | 'version' | 'settings' | 'lastNumber'> & { streamHead: number },
  page: PostsPage,
): ThreadWindow {
  const last = page.items.at(-1)?.number ?? 0;
  return {
    posts: page.items,
    head: Math.min(thread.streamHead, page.streamHead),
    hasBefore: page.hasBefore,
    hasAfter: page.hasAfter,
    title: thread.title,
    version: thread.version,
    settings: thread.settings,
    lastNumber: Math.max(thread.lastNumber, last),
    missed: [],
  };
}

/** The kernel's reducer, and a memory of what it could not place. */
export function reduceWindow(window: ThreadWindow, fact: Fact): ThreadWindow {
  if (fact.n <= window.head) return window;
  const next = { ...window, ...reduceThread(window, fact) };
  const post = postOf(fact);
  if (!post || next.posts.some((held) => held.id === post.id)) return next;
  return { ...next, missed: [...window.missed, fact].slice(-MISSED_KEPT) };
}

/** The window with an older page before it. */
export function withOlder(window: ThreadWindow, page: PostsPage): ThreadWindow {
  const first = window.posts[0]?.number ?? Infinity;
  const older = upToDate(window, page).posts.filter((post) => post.number < first);
  return { ...window, posts: [...older, ...window.posts], hasBefore: page.hasBefore };
}

/** The window with a newer page after it. */
export function withNewer(window: ThreadWindow, page: PostsPage): ThreadWindow {
  const last = window.posts.at(-1)?.number ?? 0;
  const newer = upToDate(window, page)
    .posts.filter((post) => post.number > last)
    .map((post) => quotingHeld(window, post));
  return {
    ...window,
    posts: [...window.posts, ...newer],
    hasAfter: page.hasAfter,
    lastNumber: Math.max(window.lastNumber, newer.at(-1)?.number ?? 0),
  };
}

/** The answer to a mutation of mine: shown at once, replaced when its fact comes. */
export function withAnswer(window: ThreadWindow, post: PostView): ThreadWindow {
  const at = window.posts.findIndex((held) => held.id === post.id);
  if (at >= 0) {
    if (window.posts[at]!.version > post.version) return window;
    return { ...window, posts: window.posts.map((held) => (held.id === post.id ? post : held)) };
  }
  const last = window.posts.at(-1)?.number ?? 0;
  // Another's post may lie between: then only its fact can say what stands before mine.
  if (window.hasAfter || post.number !== last + 1) return window;
  return { ...window, posts: [...window.posts, post], lastNumber: Math.max(window.lastNumber, post.number) };
}

function upToDate(window: ThreadWindow, page: PostsPage): ThreadState {
  const read: ThreadState = {
    posts: page.items,
    head: page.streamHead,
    hasAfter: page.hasAfter,
    title: window.title,
    version: window.version,
    settings: window.settings,
    lastNumber: window.lastNumber,
  };
  return window.missed.reduce(reduceThread, read);
}

/** A page read before an edit carries the old text in its quotes; the quoted post itself, where it is held, is newer. */
function quotingHeld(window: ThreadWindow, post: PostView): PostView {
  const quoted = post.replyTo && window.posts.find((held) => held.id === post.replyTo?.id);
  return quoted
    ? {
        ...post,
        replyTo: {
          ...post.replyTo!,
          author: quoted.author,
          excerpt: excerptOf(quoted.text),
          language: quoted.language,
        },
      }
    : post;
}

function postOf(fact: Fact): PostView | null {
  switch (fact.type) {
    case 'post.written':
    case 'post.edited':
    case 'post.tagged':
    case 'post.withdrawn':
    case 'post.hidden':
    case 'post.restored':
    case 'post.erased':
    case 'post.reacted':
    case 'post.voted':
    case 'post.moved':
    case 'post.arrived':
      return fact.data.post;
    default:
      return null;
  }
}
