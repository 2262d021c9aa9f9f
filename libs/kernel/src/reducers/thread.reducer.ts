/**
 * What a reader of a thread holds: a window of its posts, in order, and the number in the stream up to which it is true.
 * `snapshot + facts == fresh query` is proven with this reducer, and the client shows with it.
 */
import type { Fact, PostView, ThreadSettings } from '../events.js';

export interface ThreadState {
  /** in order of their numbers, without a hole inside the window */
  readonly posts: readonly PostView[];
  /** the stream's number that the state is true at */
  readonly head: number;
  /** there are posts after the window: new ones are then not appended */
  readonly hasAfter: boolean;
  readonly title: string;
  readonly version: number;
  readonly settings: ThreadSettings;
  /** the number of the thread's newest post */
  readonly lastNumber: number;
}

/** The state after one fact. A fact that the state already holds changes nothing. */
export function reduceThread(state: ThreadState, fact: Fact): ThreadState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'post.written':
    case 'post.arrived':
      return fact.data.post ? withWritten(next, fact.data.post) : next;
    case 'post.moved':
      return fact.data.post ? withMoved(next, fact.data.post) : next;
    case 'post.edited':
    case 'post.tagged':
    case 'post.voted':
    case 'post.withdrawn':
    case 'post.hidden':
    case 'post.restored':
    case 'post.reacted':
    case 'post.erased':
      return fact.data.post ? { ...next, posts: withPost(next.posts, fact.data.post) } : next;
    case 'thread.renamed':
      return fact.data.thread && fact.data.thread.version >= state.version
        ? { ...next, title: fact.data.thread.title, version: fact.data.thread.version }
        : next;
    case 'thread.locked':
    case 'thread.unlocked':
    case 'thread.pinned':
    case 'thread.unpinned':
    case 'thread.slowed':
    case 'thread.moved':
    case 'thread.merged':
    case 'thread.themed':
    case 'thread.announced':
    case 'thread.unannounced':
    case 'thread.rated':
      return fact.data.thread ? { ...next, settings: settingsOf(fact.data.thread) } : next;
    default:
      return next;
  }
}

/** What is set in a thread, without the rest of it. */
export function settingsOf(thread: ThreadSettings): ThreadSettings {
  const { lockedAt, lockReason, pinnedAt, slowSeconds, themeIds, announcedAt, announcedUntil, ups, downs } =
    thread;
  return { lockedAt, lockReason, pinnedAt, slowSeconds, themeIds, announcedAt, announcedUntil, ups, downs };
}

function withWritten(state: ThreadState, post: PostView): ThreadState {
  const lastNumber = Math.max(state.lastNumber, post.number);
  const known = state.posts.some((held) => held.id === post.id);
  if (known) return { ...state, lastNumber, posts: withPost(state.posts, post) };
  if (state.hasAfter) return { ...state, lastNumber };
  const posts = [...state.posts, post];
  // Two writers' facts come in the order of commits, which is the order of numbers; sorting costs nothing then.
  if (posts.length > 1 && posts[posts.length - 2]!.number > post.number)
    posts.sort((a, b) => a.number - b.number);
  return { ...state, lastNumber, posts: requoted(posts, post) };
}

function withPost(posts: readonly PostView[], post: PostView): readonly PostView[] {
  if (!posts.some((held) => held.id === post.id)) return requoted(posts, post);
  const placed = posts.map((held) => (held.id === post.id && held.version <= post.version ? post : held));
  return requoted(placed, post);
}

/**
 * A post went to another thread: the mark that it left takes its place, and quotes of it lead to the mark. Whoever comes back
 * late was told nothing of the post itself, so the mark may also fill a hole.
 */
function withMoved(state: ThreadState, mark: PostView): ThreadState {
  const lastNumber = Math.max(state.lastNumber, mark.number);
  const held = state.posts.filter((post) => post.number !== mark.number);
  const known = held.length < state.posts.length;
  const first = state.posts[0]?.number ?? mark.number;
  const last = state.posts.at(-1)?.number ?? 0;
  const inside = mark.number >= first && (mark.number < last || !state.hasAfter);
  const posts = (known || inside ? [...held, mark] : held).sort((a, b) => a.number - b.number);
  return {
    ...state,
    lastNumber,
    posts: posts.map((post) =>
      post.replyTo?.id === mark.movedToId
        ? { ...post, replyTo: { ...post.replyTo, id: mark.id, excerpt: '' } }
        : post,
    ),
  };
}

/** A quote shows the quoted post's text and author: an edit, a withdrawal, a hiding or an erasure changes the quotes of it too. */
function requoted(posts: readonly PostView[], quoted: PostView): readonly PostView[] {
  if (!posts.some((post) => post.replyTo?.id === quoted.id)) return posts;
  return posts.map((post) =>
    post.replyTo?.id === quoted.id
      ? {
          ...post,
          replyTo: {
            ...post.replyTo,
            author: quoted.author,
            number: quoted.number,
            excerpt: excerptOf(quoted.text),
            language: quoted.language,
            elsewhere: false,
          },
        }
      : post,
  );
}

/** The first words of a Markdown text as plain text, 160 characters at the most: what quotes and lists show. */
export function excerptOf(text: string | null): string {
  if (text === null) return '';
  const plain = text
    // Neither part of a link reaches over the next bracket: twenty thousand open ones would be looked through from each.
    .replace(/!?\[([^\][]*)\]\([^)[]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const points = Array.from(plain);
  return points.length <= 160 ? plain : `${points.slice(0, 159).join('').trimEnd()}…`;
}
