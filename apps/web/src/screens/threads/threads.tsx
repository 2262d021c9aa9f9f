import { Outlet, useParams } from '@tanstack/react-router';
import { Lock, Pin, Plus } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/words.js';
import { useDesk } from '../../live/hooks.js';
import { numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { AnnouncementList } from '../../parts/announcements.js';
import { LastWord } from '../../parts/behalf.js';
import { Go } from '../../parts/go.js';
import { Empty, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import { useStore } from '../../rendering/use-store.js';
import { useViewer } from '../../session/session.js';
import { Statements } from '../groups/statements.js';
import type { PlaceRoom } from './place-room.js';
import { Pointers } from './pointers.js';
import { threadsOf, useTalkPlace } from './talk-place.js';
import { shownThreads, type ShownThread } from './thread-list.js';
import '../../look/threads.css';

/** The threads of a group or community: the list beside what is open on a wide screen, one or the other on a phone. */
export function ThreadsTab(): ReactNode {
  const { thread } = useParams({ strict: false }) as { thread?: string };
  const { room } = useTalkPlace();
  return (
    <div className="threads">
      {room ? <List room={room} open={thread ? numberOf(thread) : null} /> : <div className="thread-list" />}
      <Outlet />
    </div>
  );
}

/** The list's threads as they are shown, with what I have read on this or another device taken into account. */
export function useShownThreads(room: PlaceRoom): {
  threads: ShownThread[];
  next: string | null | undefined;
  /** moves with every fact of the place */
  head: number;
} {
  const { store } = room.watched;
  const list = useStore(store.subscribe, store.state);
  const viewer = useViewer();
  const desk = useDesk();
  const me = viewer?.person.id ?? null;
  const marks = desk?.marks;
  const turn = useStore(
    (listener) => marks?.subscribe(listener) ?? (() => undefined),
    () => marks?.turn() ?? 0,
  );
  const threads = useMemo(
    () => shownThreads(list, me, (threadId) => marks?.of(threadId) ?? 0),
    // `turn` says that some mark has moved.
    [list, me, marks, turn],
  );
  return { threads, next: list.next, head: list.head };
}

function List({ room, open }: { room: PlaceRoom; open: number | null }): ReactNode {
  const t = useWords();
  const { place, news } = useTalkPlace();
  const { threads, next, head } = useShownThreads(room);
  const [waiting, setWaiting] = useState(false);
  const base = threadsOf(place);
  const mayOpen = place.viewerCan.includes('OPEN_THREAD') && !place.archived;
  if (next === undefined) {
    return (
      <section className="thread-list" aria-label={t('groups.threads')}>
        <Loading />
      </section>
    );
  }
  return (
    <section className="thread-list" aria-label={t('groups.threads')}>
      {news}
      <AnnouncementList scopeId={place.id} turn={head} look="short" />
      {mayOpen && threads.length > 0 && (
        <div className="list-head">
          <Go to={`${base}/new`} look="main">
            <Plus aria-hidden="true" />
            {t('threads.open')}
          </Go>
          <span className="muted small">{t('threads.byActivity')}</span>
        </div>
      )}
      {threads.length === 0 ? (
        <Empty
          title={t(place.archived ? 'threads.archived' : 'threads.none')}
          actions={
            mayOpen && (
              <Go to={`${base}/new`} look="main">
                <Plus aria-hidden="true" />
                {t('threads.none.first')}
              </Go>
            )
          }
        >
          {!place.archived && t('threads.none.why')}
        </Empty>
      ) : (
        <ol>
          {threads.map((shown) => (
            <Row key={shown.thread.id} shown={shown} base={base} here={shown.thread.number === open} />
          ))}
        </ol>
      )}
      <Pointers scopeId={place.id} turn={threads.length} />
      {next && (
        <div className="list-foot">
          <Button
            waiting={waiting}
            onPress={() => {
              setWaiting(true);
              void room.more().finally(() => setWaiting(false));
            }}
          >
            {t('threads.more')}
          </Button>
        </div>
      )}
      <Statements className="list-funding" />
    </section>
  );
}

function Row({
  shown: { thread, unread, mentionsMe },
  base,
  here,
}: {
  shown: ShownThread;
  base: string;
  here: boolean;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const by = thread.lastAuthor ?? thread.author;
  const tile = thread.lastOnBehalfOf ? thread.lastOnBehalfOf.municipality : by.municipality;
  return (
    <li>
      <Go
        to={`${base}/${thread.number}-${thread.slug}`}
        className="thread-row"
        {...(here ? { 'aria-current': 'page', 'data-here': '' } : {})}
        {...(unread > 0 ? { 'data-unread': '' } : {})}
      >
        <span className="thread-title" lang={thread.language === language ? undefined : thread.language}>
          {thread.pinnedAt && <Pin role="img" aria-label={t('moderation.pinned')} className="row-sign" />}
          {thread.lockedAt && <Lock role="img" aria-label={t('moderation.locked')} className="row-sign" />}
          {thread.title}
        </span>
        <span className="thread-meta">
          {tile && <TownTile tile={tile} size={20} />}
          <span className="thread-by">
            <LastWord by={by} behalf={thread.lastOnBehalfOf} />
          </span>
          {mentionsMe && (
            <span className="mark" data-tone="wash">
              {t('threads.aboutYou')}
            </span>
          )}
          {thread.language !== language && (
            <span className="mark" aria-hidden="true">
              {thread.language.toUpperCase()}
            </span>
          )}
          {unread > 0 && (
            <span className="mark" data-tone="blue">
              {t('threads.new', { count: unread })}
            </span>
          )}
          <When at={thread.lastPostAt} />
        </span>
      </Go>
    </li>
  );
}

/** Beside the list on a wide screen, as long as no thread is chosen. */
export function NoThread(): ReactNode {
  const { room } = useTalkPlace();
  return <section className="thread-pane no-thread">{room && <Choose room={room} />}</section>;
}

function Choose({ room }: { room: PlaceRoom }): ReactNode {
  const t = useWords();
  const { place } = useTalkPlace();
  const { threads } = useShownThreads(room);
  const first = threads.find((shown) => shown.unread > 0)?.thread;
  if (threads.length === 0) return null;
  const waiting = threads.filter((shown) => shown.unread > 0).length;
  return (
    <div className="state">
      <h2>{waiting > 0 ? t('threads.waiting', { count: waiting }) : t('threads.choose')}</h2>
      {place.purpose && <p className="muted">{place.purpose}</p>}
      {first && (
        <div className="actions">
          <Go to={`${threadsOf(place)}/${first.number}-${first.slug}`} look="main">
            {t('threads.firstWaiting')}
          </Go>
        </div>
      )}
    </div>
  );
}
