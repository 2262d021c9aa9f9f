import { CornerDownRight } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useClient } from 'urql';
import type { PostView } from '#kernel';
import type { MovedPostsQuery } from '../../generated/graphql/graphql.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import type { ThreadWindow } from '../../live/thread-window.js';
import { Go } from '../../parts/go.js';
import { MovedPosts } from './moving-documents.js';
import { addressIn } from './thread-address.js';
import type { ThreadRoom } from './thread-room.js';
import '../../look/moving.css';

type Moved = MovedPostsQuery['movedPosts'][number];
export type MovedTo = ReadonlyMap<string, Moved>;

/** The server is asked about so many marks at once. */
const MOST = 100;

/** Where the posts stand now that have left marks in this window, those that I may read there. */
export function useMovedTo(posts: readonly PostView[]): MovedTo {
  const ids = posts.flatMap((post) => post.movedToId ?? []).slice(-MOST);
  const { answer } = useAsk(MovedPosts, { ids }, { pause: ids.length === 0 });
  return new Map((ids.length > 0 ? answer?.movedPosts : [])?.map((moved) => [moved.id, moved]));
}

/** The marks that follow a mark and lead to the same thread are told of with it; null for all but the first. */
export function runFrom(posts: readonly PostView[], at: number, to: MovedTo): PostView[] | null {
  const leadsTo = (post: PostView | undefined): string | null =>
    post?.movedToId ? (to.get(post.movedToId)?.thread.threadId ?? '') : null;
  const thread = leadsTo(posts[at]);
  if (thread === leadsTo(posts[at - 1])) return null;
  let end = at + 1;
  while (end < posts.length && leadsTo(posts[end]) === thread) end++;
  return posts.slice(at, end);
}

/** "Posts 4–6 were moved to the thread: …", where they stood; neutral for whoever may not read there. */
export function MovedRun({ run, to }: { run: PostView[]; to: MovedTo }): ReactNode {
  const t = useWords();
  const [first, last] = [run[0]!, run.at(-1)!];
  const numbers = run.length === 1 ? String(first.number) : `${first.number}–${last.number}`;
  const moved = to.get(first.movedToId!);
  return (
    <div className="moved-run" role="note">
      <CornerDownRight aria-hidden="true" />
      <p>
        {run.map((mark) => (
          <span key={mark.id} data-number={mark.number} />
        ))}
        {t(moved ? 'moving.went' : 'moving.wentAway', { count: run.length, numbers })}{' '}
        {moved && <Go to={`${addressIn(moved.thread)}/${moved.number}`}>{moved.thread.title}</Go>}
      </p>
    </div>
  );
}

/**
 * Whoever came by an old address goes on to where it is now: a post that was moved, a thread that was merged, or one that stands
 * in another group. Whoever may not read there stays, and reads the neutral words.
 */
export function useOnward(
  room: ThreadRoom,
  window: ThreadWindow,
  post: number | null,
  groupId: string,
): void {
  const client = useClient();
  const navigate = useNavigate();
  const { thread } = room.row;
  const mark = post === null ? undefined : window.posts.find((held) => held.number === post)?.movedToId;
  const gone = thread.mergedIntoId !== null || thread.groupId !== groupId;
  const { number } = thread;
  useEffect(() => {
    if (!mark && !gone) return;
    let left = false;
    void import('./onward.js')
      .then(({ onward }) => onward(client, { mark, number, post }))
      .then((to) => {
        if (to && !left) void navigate({ to, replace: true } as never);
      });
    return () => {
      left = true;
    };
  }, [client, navigate, mark, gone, number, post]);
}
