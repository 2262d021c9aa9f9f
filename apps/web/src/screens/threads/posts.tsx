import { ArrowDown } from 'lucide-react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import type { PostView } from '#kernel';
import { useLocale, useWords } from '../../language/words.js';
import { useDesk, useOutgoing, usePresent } from '../../live/hooks.js';
import type { ThreadWindow } from '../../live/thread-window.js';
import { Button } from '../../parts/button.js';
import { RunningStitch } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { MovedRun, runFrom, useMovedTo, type MovedTo } from './moved.js';
import { Outgoing } from './outgoing.js';
import { Post } from './post.js';
import { mayReply, type ThreadRoom } from './thread-room.js';
import { usePlace } from './use-place.js';
import { useReading } from './use-reading.js';
import '../../look/posts.css';

export interface PostsHandle {
  showLine(): void;
  showEnd(): void;
}

interface PostsProps {
  ref: Ref<PostsHandle>;
  room: ThreadRoom;
  window: ThreadWindow;
  line: { after: number; count: number };
  target: number | null;
  address: string;
  onReply: (post: PostView, quoted: boolean) => void;
}

/** The posts of the window in order, the unread line between them, and mine that are still on their way. */
export function Posts({ ref, room, window, line, target, address, onReply }: PostsProps): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const desk = useDesk();
  const me = viewer?.person.id ?? null;
  const threadId = room.row.thread.id;
  const scroller = useRef<HTMLDivElement>(null);
  const waiting = useOutgoing(threadId);
  const outgoing = useMemo(
    () => waiting.filter((post) => !window.posts.some((held) => held.id === post.key)),
    [waiting, window.posts],
  );
  const here = new Set(usePresent(room.watched.present).people.map((person) => person.id));
  const lineBefore =
    line.count > 0
      ? window.posts.find((post) => post.number > line.after && post.author.id !== me && post.text !== null)
          ?.id
      : undefined;
  const movedTo = useMovedTo(window.posts);
  const place = usePlace(scroller, {
    first: window.posts[0]?.id,
    last: outgoing.at(-1)?.key ?? window.posts.at(-1)?.id,
    start:
      target !== null
        ? { post: target }
        : lineBefore
          ? 'line'
          : room.row.mine.readNumber === 0
            ? { post: 1 }
            : 'end',
  });
  useReading(scroller, desk?.marks ?? null, threadId, window.posts);
  const { newestSeen, below } = useBelow(window, place.atEnd, me);
  const [loading, setLoading] = useState<'older' | 'newer' | null>(null);

  const load = async (way: 'older' | 'newer'): Promise<void> => {
    if (loading) return;
    setLoading(way);
    await room[way]().finally(() => setLoading(null));
  };
  const showEnd = async (): Promise<void> => {
    if (room.watched.store.state().hasAfter) await room.moveTo(Number.MAX_SAFE_INTEGER);
    newestSeen();
    place.show('end');
  };
  const showPost = async (number: number): Promise<void> => {
    const { posts } = room.watched.store.state();
    if (!posts.some((post) => post.number === number)) await room.moveTo(number);
    place.show({ post: number });
  };
  useImperativeHandle(ref, () => ({
    showEnd: () => void showEnd(),
    showLine: () => {
      if (lineBefore) place.show('line');
      else void room.moveTo(line.after + 1).then(() => place.show('line'));
    },
  }));
  const shownTarget = useRef(target);
  useEffect(() => {
    if (target === null || target === shownTarget.current) return;
    shownTarget.current = target;
    void showPost(target);
  });
  useEdges(scroller, {
    top: window.hasBefore ? () => void load('older') : null,
    bottom: window.hasAfter ? () => void load('newer') : null,
    turn: `${window.posts[0]?.id}${window.posts.at(-1)?.id}`,
  });

  return (
    <div className="posts-frame">
      <div className="posts-scroll" ref={scroller}>
        <div className="posts" role="log" aria-live="off" aria-label={t('threads.log')}>
          {window.hasBefore && (
            <p className="posts-more">
              <Button look="quiet" waiting={loading === 'older'} onPress={() => void load('older')}>
                {t('threads.older')}
              </Button>
              <noscript>
                <a href={`${address}/${Math.max(1, (window.posts[0]?.number ?? 1) - 1)}`}>
                  {t('threads.older')}
                </a>
              </noscript>
            </p>
          )}
          {window.posts.map((post, at) => (
            <div key={post.id} className="contents">
              {post.id === lineBefore && (
                <div className="unread-line" data-line="">
                  <RunningStitch>
                    <NewSince after={line.after} count={line.count} window={window} />
                  </RunningStitch>
                </div>
              )}
              {post.movedToId ? (
                <Marks posts={window.posts} at={at} to={movedTo} />
              ) : (
                <Post
                  post={post}
                  room={room}
                  mine={post.author.id === me}
                  me={me}
                  here={here.has(post.author.id)}
                  target={post.number === target}
                  canReply={mayReply(room, window)}
                  address={address}
                  onReply={onReply}
                />
              )}
            </div>
          ))}
          {window.hasAfter && (
            <p className="posts-more">
              <Button look="quiet" waiting={loading === 'newer'} onPress={() => void load('newer')}>
                {t('threads.newer')}
              </Button>
              <noscript>
                <a href={`${address}/${(window.posts.at(-1)?.number ?? 0) + 1}`}>{t('threads.newer')}</a>
              </noscript>
            </p>
          )}
          {!window.hasAfter && outgoing.map((post) => <Outgoing key={post.key} post={post} />)}
        </div>
      </div>
      {(below > 0 || window.hasAfter) && !place.atEnd && (
        <Button look="main" className="to-end" onPress={() => void showEnd()}>
          <ArrowDown aria-hidden="true" />
          {below > 0 ? t('threads.below', { count: below }) : t('threads.toEnd')}
        </Button>
      )}
    </div>
  );
}

function Marks({ posts, at, to }: { posts: readonly PostView[]; at: number; to: MovedTo }): ReactNode {
  const run = runFrom(posts, at, to);
  return run && <MovedRun run={run} to={to} />;
}

/** "New since yesterday: 5 posts": the day of the last post that I had read. */
function NewSince({
  after,
  count,
  window,
}: {
  after: number;
  count: number;
  window: ThreadWindow;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const last = [...window.posts].reverse().find((post) => post.number <= after);
  if (!last) return t('threads.newPosts', { count });
  const days = Math.round(
    (new Date().setHours(0, 0, 0, 0) - new Date(last.createdAt).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  const date = new Date(last.createdAt).toLocaleDateString(locale, { day: 'numeric', month: 'long' });
  if (days === 0) return t('threads.newSinceToday', { count });
  if (days === 1) return t('threads.newSinceYesterday', { count });
  return t('threads.newSince', { date, count });
}

/** Others' posts that have come under the visible part since the reader last was at the end. */
function useBelow(
  window: ThreadWindow,
  atEnd: boolean,
  me: string | null,
): { below: number; newestSeen: () => void } {
  const [seen, setSeen] = useState(window.lastNumber);
  useEffect(() => {
    if (atEnd && !window.hasAfter) setSeen(window.lastNumber);
  }, [atEnd, window.hasAfter, window.lastNumber]);
  const held = window.posts.filter((post) => post.number > seen && post.author.id !== me).length;
  return {
    below: window.hasAfter ? Math.max(0, window.lastNumber - seen) : held,
    newestSeen: () => setSeen(window.lastNumber),
  };
}

/** Loads further posts a screen before the reader reaches the edge; the buttons there do the same by hand. */
function useEdges(
  scroller: React.RefObject<HTMLElement | null>,
  edges: { top: (() => void) | null; bottom: (() => void) | null; turn: string },
): void {
  const current = useRef(edges);
  current.current = edges;
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (): void => {
      const { top, bottom } = current.current;
      if (top && box.scrollTop < box.clientHeight * 0.6) top();
      if (bottom && box.scrollHeight - box.scrollTop - box.clientHeight < box.clientHeight * 0.6) bottom();
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller, edges.turn]);
}
