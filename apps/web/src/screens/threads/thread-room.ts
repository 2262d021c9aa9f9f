import type { Client } from 'urql';
import { asCard, asPost } from '../../live/post-documents.js';
import { live, takeConfirmed, type Confirmed } from '../../live/live.js';
import type { WatchedStream } from '../../live/live-socket.js';
import type { OutgoingPost } from '../../live/outbox.js';
import {
  openWindow,
  reduceWindow,
  withAnswer,
  withNewer,
  withOlder,
  type PostsPage,
  type ThreadWindow,
} from '../../live/thread-window.js';
import { useMemo, useState } from 'react';
import { askWith, useGiven, type Outcome } from '../../graphql/hooks.js';
import type { ThreadByNumberQuery } from '../../generated/graphql/graphql.js';
import { stillStream } from '../../live/still-stream.js';
import type { Problem } from '../../graphql/problem.js';
import { getSession, type Viewer } from '../../session/session.js';
import { excerptOf, settingsOf, type Fact, type PostView } from '#kernel';
import { asRow, PostsOfThread, ThreadByNumber, type ThreadRow } from './documents.js';

const PAGE = 50;

/** An open thread: its head, its live window of posts, and the ways to move the window. */
export interface ThreadRoom {
  row: ThreadRow;
  streamId: string;
  /** may write where the thread is open; in a locked one only those who keep order do: see `mayReply` */
  mayWrite: boolean;
  canRename: boolean;
  canModerate: boolean;
  watched: WatchedStream<ThreadWindow>;
  /** True when the window has grown. */
  older(): Promise<boolean>;
  newer(): Promise<boolean>;
  /** Brings the window to where that post is; a number beyond the last means the end. */
  moveTo(number: number): Promise<boolean>;
  close(): void;
}

/** A thread as it was read: its head, and one page of its posts. */
export interface Loaded {
  row: ThreadRow;
  streamId: string;
  streamHead: number;
  viewerCan: readonly string[];
  mayWrite: boolean;
  page: PostsPage;
}

/** Whether I may write now: a lock comes and goes while the thread is open. */
export function mayReply(room: ThreadRoom, { settings }: ThreadWindow): boolean {
  return room.mayWrite && (settings.lockedAt === null || room.canModerate);
}

/** Where a reader begins: at the first unread post, at the beginning of what was never opened, else at the end. */
export function beginning({ thread, mine }: ThreadRow): number {
  if (mine.unread > 0) return mine.readNumber + 1;
  return mine.readNumber === 0 ? 1 : thread.lastNumber;
}

/** Opens a thread at a post, else where the reader begins. */
export async function openRoom(
  client: Client,
  number: number,
  post: number | null,
  onFact: (fact: Fact) => void,
  drawn: Loaded | null = null,
): Promise<{ room: ThreadRoom; problem?: undefined } | { problem: Problem; room?: undefined }> {
  const loaded = drawn ? { answer: drawn } : await load(client, number, (row) => post ?? beginning(row));
  if (!loaded.answer) return { problem: loaded.problem };
  const { row, streamId, viewerCan, mayWrite, page } = loaded.answer;
  const threadId = row.thread.id;
  const watched = live.watch<ThreadWindow>({
    streamId,
    initial: windowOf(loaded.answer, page),
    reduce: reduceWindow,
    onFact,
    snapshot: async () => {
      const held = watched.store.state();
      const at = held.hasAfter
        ? (held.posts[Math.floor(held.posts.length / 2)]?.number ?? 1)
        : Number.MAX_SAFE_INTEGER;
      const again = await load(client, number, (fresh) => Math.min(at, fresh.thread.lastNumber));
      if (!again.answer) throw new Error(again.problem.code);
      return windowOf(again.answer, again.answer.page);
    },
  });
  const { store } = watched;
  const letGo = takeConfirmed(threadId, (confirmed, sent) => {
    const { viewer } = getSession();
    if (!viewer) return true;
    store.change((window) => withAnswer(window, confirmedPost(confirmed, sent, viewer.person, window)));
    const window = store.state();
    return window.hasAfter || window.posts.some((held) => held.id === confirmed.id);
  });
  const ask = async (where: {
    before?: number;
    after?: number;
    around?: number;
  }): Promise<PostsPage | null> => {
    const { answer } = await askWith(client, PostsOfThread, { threadId, first: PAGE, ...where });
    return answer ? pageOf(answer.posts) : null;
  };
  let moving = false;
  const move = async (
    where: { before?: number; after?: number; around?: number },
    place: (window: ThreadWindow, page: PostsPage) => ThreadWindow,
  ): Promise<boolean> => {
    if (moving) return false;
    moving = true;
    try {
      const page = await ask(where);
      if (page) store.change((window) => place(window, page));
      return page !== null;
    } finally {
      moving = false;
    }
  };
  const room: ThreadRoom = {
    row,
    streamId,
    mayWrite,
    canRename: viewerCan.includes('RENAME'),
    canModerate: viewerCan.includes('MODERATE'),
    watched,
    older: async () => {
      const { posts, hasBefore } = store.state();
      return hasBefore && posts[0] ? move({ before: posts[0].number }, withOlder) : false;
    },
    newer: async () => {
      const { posts, hasAfter } = store.state();
      const last = posts.at(-1);
      return hasAfter && last ? move({ after: last.number }, withNewer) : false;
    },
    moveTo: (to) =>
      move({ around: Math.max(1, Math.min(to, store.state().lastNumber)) }, (window, page) => ({
        ...openWindow({ ...window, streamHead: window.head }, page),
      })),
    close: () => {
      letGo();
      watched.stop();
    },
  };
  return { room };
}

async function load(
  client: Client,
  number: number,
  around: (row: ThreadRow) => number,
): Promise<Outcome<Loaded>> {
  const first = await askWith(client, ThreadByNumber, { number });
  if (!first.answer) return { problem: first.problem };
  const { thread } = first.answer;
  const row = asRow(thread);
  const second = await askWith(client, PostsOfThread, {
    threadId: row.thread.id,
    around: around(row),
    first: PAGE,
  });
  if (!second.answer) return { problem: second.problem };
  return { answer: loadedOf(thread, second.answer.posts) };
}

function loadedOf(thread: ThreadByNumberQuery['thread'], posts: PostsAnswer): Loaded {
  const { streamId, streamHead, viewerCan } = thread;
  // The thread's own answer is for now; its place's says whether I may write here once the thread is unlocked.
  const mayWrite =
    viewerCan.includes('REPLY') || ((thread.group ?? thread.community)?.viewerCan.includes('POST') ?? false);
  return { row: asRow(thread), streamId, streamHead, viewerCan, mayWrite, page: pageOf(posts) };
}

/** The thread as the server has drawn it, or what was wrong with it; neither where the page was not drawn there. */
export function useDrawn(
  number: number,
  post: number | null,
): { drawn: Loaded | null; still: ThreadRoom | null; problem: Problem | null } {
  // A permalink that is followed inside the thread asks nothing of what was drawn.
  const [at] = useState(post);
  const { answer: head, problem } = useGiven(ThreadByNumber, { number });
  const row = head && asRow(head.thread);
  const { answer: body } = useGiven(
    PostsOfThread,
    row ? { threadId: row.thread.id, around: at ?? beginning(row), first: PAGE } : null,
  );
  return useMemo(() => {
    const drawn = head && body ? loadedOf(head.thread, body.posts) : null;
    return { drawn, still: drawn && stillRoom(drawn), problem: problem ?? null };
  }, [head, body, problem]);
}

/** What is drawn before the living room is open: to be read, not to be moved or written in. */
function stillRoom(loaded: Loaded): ThreadRoom {
  const nowhere = (): Promise<boolean> => Promise.resolve(false);
  return {
    row: loaded.row,
    streamId: loaded.streamId,
    mayWrite: false,
    canRename: false,
    canModerate: false,
    watched: stillStream(loaded.streamId, windowOf(loaded, loaded.page), reduceWindow),
    older: nowhere,
    newer: nowhere,
    moveTo: nowhere,
    close: () => undefined,
  };
}

type PostsAnswer = {
  items: Parameters<typeof asPost>[0][];
  hasBefore: boolean;
  hasAfter: boolean;
  streamHead: number;
};

function pageOf({ items, hasBefore, hasAfter, streamHead }: PostsAnswer): PostsPage {
  return { items: items.map(asPost), hasBefore, hasAfter, streamHead };
}

function windowOf({ row, streamHead }: Loaded, page: PostsPage): ThreadWindow {
  const { title, version, lastNumber } = row.thread;
  return openWindow({ title, version, settings: settingsOf(row.thread), lastNumber, streamHead }, page);
}

/** My own post as its fact will show it: the server has said its number, the rest is what I sent. */
function confirmedPost(
  confirmed: Confirmed,
  sent: OutgoingPost,
  me: Viewer['person'],
  window: ThreadWindow,
): PostView {
  const { id, number, version, createdAt, language } = confirmed;
  const quoted = window.posts.find((held) => held.id === sent.replyToId);
  return {
    id,
    threadId: sent.threadId,
    number,
    version,
    author: asCard({ erased: false, ...me }),
    onBehalfOf: sent.onBehalfOf ?? null,
    text: sent.text,
    language,
    replyTo: quoted
      ? {
          id: quoted.id,
          number: quoted.number,
          author: quoted.author,
          excerpt: excerptOf(quoted.text),
          language: quoted.language,
          elsewhere: false,
        }
      : null,
    createdAt,
    editedAt: null,
    withdrawnAt: null,
    hiddenAt: null,
    movedToId: null,
    reactions: [],
    mentions: [],
    // Its answers have got their ids from the server: its fact brings them.
    poll: null,
    attachments: (sent.attachments ?? []).map(({ broughtAt: _, ...attachment }) => attachment),
  };
}
