import { useParams } from '@tanstack/react-router';
import { ArrowDown, ArrowLeft, Hourglass, Link2, Pencil, Pin, Tags } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { Fact } from '#kernel';
import { announce } from '../../frame/announcer.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useLocale, useWords, words } from '../../language/words.js';
import { useDesk, useMembershipsVersion, usePhase, useStream } from '../../live/hooks.js';
import { theDesk } from '../../live/live.js';
import { numberOf, useRightAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { LooseBand } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { Announced } from './announced.js';
import { Composer, type ComposerHandle } from './composer.js';
import { useOnward } from './moved.js';
import { Posts, type PostsHandle } from './posts.js';
import { Rail } from './rail.js';
import { intervalIn } from './slow-mode.js';
import { threadsOf, useTalkPlace } from './talk-place.js';
import { mayReply, openRoom, useDrawn, type ThreadRoom } from './thread-room.js';
import '../../look/threads.css';

const ThreadFollow = lazy(async () => ({ default: (await import('../../parts/follow.js')).ThreadFollow }));
// Only those who keep order load it.
const KeepingOrder = lazy(async () => ({ default: (await import('./keeping-order.js')).KeepingOrder }));

/** One thread: its posts as they come, and the place to answer. */
export function ThreadScreen(): ReactNode {
  const { thread, post } = useParams({ strict: false }) as { thread: string; post?: string };
  const number = numberOf(thread);
  const at = post === undefined ? null : numberOf(post);
  if (number === null || (post !== undefined && at === null)) return <NotFound />;
  return <OpenThread key={number} number={number} post={at} />;
}

function OpenThread({ number, post }: { number: number; post: number | null }): ReactNode {
  const client = useClient();
  const [room, setRoom] = useState<ThreadRoom | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const memberships = useMembershipsVersion();
  const wanted = useRef(post);
  wanted.current = post;
  const shown = useRef<ThreadRoom | null>(null);
  const { drawn, still, problem: refused } = useDrawn(number, post);
  const first = useRef(drawn);
  useEffect(() => {
    let left = false;
    setProblem(null);
    const told = (fact: Fact): void => {
      onFact(fact);
      // Where it stands, and what I may do there, is another question now.
      if (fact.type === 'thread.moved' || fact.type === 'thread.merged') setAttempt((n) => n + 1);
    };
    void openRoom(client, number, wanted.current, told, first.current).then(
      ({ room: next, problem: wrong }) => {
        first.current = null;
        if (left) return next?.close();
        if (next) {
          theDesk()?.marks.known(next.row.thread.id, next.row.mine.readNumber);
          // What is read stays in place, with the focus in it, while what one may do here is asked anew.
          shown.current?.close();
          shown.current = next;
          setRoom(next);
        } else if (!shown.current) setProblem(wrong ?? null);
      },
    );
    return () => {
      left = true;
    };
  }, [client, number, attempt, memberships]);
  useEffect(
    () => () => {
      shown.current?.close();
      shown.current = null;
    },
    [],
  );
  const refusal = problem ?? (attempt === 0 && !room ? refused : null);
  if (refusal)
    return (
      <section className="thread-pane">
        <Failed problem={refusal} again={() => setAttempt((n) => n + 1)} />
      </section>
    );
  const open = room ?? still;
  if (!open)
    return (
      <section className="thread-pane">
        <Loading />
      </section>
    );
  return <Thread key={open.streamId} room={open} post={post} />;
}

/** My own post is confirmed by its fact, whichever comes first; another's is announced, and moves nothing. */
function onFact(fact: Fact): void {
  if (fact.type !== 'post.written' || !fact.data.post) return;
  const desk = theDesk();
  if (fact.actorId === desk?.personId) desk?.outbox.arrived(fact.subjectId);
  else announce(words('threads.announceNew', { name: fact.data.post.author.name }));
}

// Most threads bear no theme.
const ThemeList = lazy(async () => ({ default: (await import('../../parts/theme-list.js')).ThemeList }));
// Only who opened the thread, and those who keep order, say what it is called and what it is about.
const Renaming = lazy(async () => ({ default: (await import('./renaming.js')).Renaming }));
const Theming = lazy(async () => ({ default: (await import('./theming.js')).Theming }));

function Thread({ room, post }: { room: ThreadRoom; post: number | null }): ReactNode {
  const t = useWords();
  const titleId = useId();
  const language = useLanguage();
  const locale = useLocale();
  const desk = useDesk();
  const { place } = useTalkPlace();
  const viewer = useViewer();
  const { store } = room.watched;
  const window = useStream(store);
  const phase = usePhase(store);
  const posts = useRef<PostsHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const [renaming, setRenaming] = useState(false);
  const [theming, setTheming] = useState(false);
  const { thread, mine } = room.row;
  // The unread line stays where it was at the opening: it must not run away from who reads.
  const [line] = useState({ after: mine.readNumber, count: desk ? mine.unread : 0 });
  useRightAddress('threads', thread);
  useOnward(room, window, post, place.id);
  useEffect(() => desk?.outbox.sendAll(), [desk]);
  const base = threadsOf(place);
  const address = `${base}/${thread.number}-${thread.slug}`;
  const languages = [...new Set(window.posts.map((one) => one.language))];
  const count = thread.postCount + Math.max(0, window.lastNumber - thread.lastNumber);
  if (phase === 'gone') return <Gone />;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.origin + address);
    toast(t('threads.linkCopied'));
  };
  return (
    <>
      <section className="thread-pane" aria-labelledby={titleId}>
        <header className="thread-head">
          <Go to={base} className="button back" data-look="quiet" data-icon="" aria-label={t('threads.back')}>
            <ArrowLeft aria-hidden="true" />
          </Go>
          <div id={titleId} className="thread-heading">
            <PageTitle
              className="thread-h1"
              lang={thread.language === language ? undefined : thread.language}
            >
              {window.title}
            </PageTitle>
          </div>
          {/* Every post has its own buttons: without this, whoever uses the keyboard passes them all to answer. */}
          {mayReply(room, window) && desk && (
            <button type="button" className="skip" onClick={() => composer.current?.focus()}>
              {t('threads.answer')}
            </button>
          )}
          <p className="thread-facts muted small">
            <span>{t('threads.posts', { count })}</span>
            <span>{languages.join(', ')}</span>
            {window.settings.pinnedAt && (
              <span className="thread-state">
                <Pin aria-hidden="true" />
                {t('moderation.pinned')}
              </span>
            )}
            {window.settings.slowSeconds > 0 && (
              <span className="thread-state">
                <Hourglass aria-hidden="true" />
                {t('moderation.slowed', { every: intervalIn(locale, window.settings.slowSeconds) })}
              </span>
            )}
          </p>
          <div className="thread-acts">
            {viewer && (
              <Suspense fallback={<span className="follow follow-unknown" aria-hidden="true" />}>
                <ThreadFollow id={thread.id} number={thread.number} />
              </Suspense>
            )}
            {line.count > 0 && (
              <Button look="quiet" onPress={() => posts.current?.showLine()}>
                <ArrowDown aria-hidden="true" />
                {t('threads.firstNew')}
              </Button>
            )}
            <Button look="quiet" icon aria-label={t('threads.copyLink')} onPress={() => void copy()}>
              <Link2 aria-hidden="true" />
            </Button>
            {room.canRename && (
              <Button look="quiet" icon aria-label={t('themes.ofThread')} onPress={() => setTheming(true)}>
                <Tags aria-hidden="true" />
              </Button>
            )}
            {room.canRename && (
              <Button look="quiet" icon aria-label={t('threads.rename')} onPress={() => setRenaming(true)}>
                <Pencil aria-hidden="true" />
              </Button>
            )}
            {room.canModerate && (
              <Suspense fallback={<span className="size-11" />}>
                <KeepingOrder room={room} settings={window.settings} />
              </Suspense>
            )}
          </div>
          {window.settings.themeIds.length > 0 && (
            <div className="thread-themes">
              <Suspense fallback={null}>
                <ThemeList ids={window.settings.themeIds} />
              </Suspense>
            </div>
          )}
        </header>
        <Announced threadId={thread.id} settings={window.settings} may={place.viewerCan.includes('POST')} />
        <Posts
          ref={posts}
          room={room}
          window={window}
          line={line}
          target={post}
          address={address}
          onReply={(to, quoted) => composer.current?.reply(to, quoted)}
        />
        <Composer ref={composer} room={room} window={window} onSent={() => posts.current?.showEnd()} />
      </section>
      <Rail room={room} window={window} />
      {theming && (
        <Suspense fallback={null}>
          <Theming threadId={thread.id} borne={window.settings.themeIds} onClose={() => setTheming(false)} />
        </Suspense>
      )}
      {renaming && (
        <Suspense fallback={null}>
          <Renaming
            thread={{ id: thread.id, title: window.title, version: window.version }}
            open
            onClose={() => setRenaming(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Gone(): ReactNode {
  const t = useWords();
  const { place } = useTalkPlace();
  return (
    <section className="thread-pane">
      <div className="state" role="alert">
        <LooseBand cut />
        <PageTitle>{t('threads.gone')}</PageTitle>
        <p>{t('threads.gone.why')}</p>
        <div className="actions">
          <Go to={threadsOf(place)} look="main">
            {t('threads.gone.back')}
          </Go>
        </div>
      </div>
    </section>
  );
}
