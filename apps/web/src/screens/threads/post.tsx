import { EllipsisVertical, Heart, Reply, Quote, ThumbsUp } from 'lucide-react';
import { lazy, memo, Suspense, useRef, useState, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { useAct } from '../../graphql/hooks.js';
import { BehalfName } from '../../parts/behalf.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Go } from '../../parts/go.js';
import { Item, Menu } from '../../parts/menu.js';
import { Avatar, PersonName, nameIn } from '../../parts/person.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownTile } from '../../parts/weave.js';
import { daysBetween, useClock, yearOf } from '../../rendering/clock.js';
import { asPost } from '../../live/post-documents.js';
import { withAnswer } from '../../live/thread-window.js';
import { PostAttachments } from './attachments.js';
import { Body } from './body.js';
import { WithdrawPost } from './documents.js';
import { PollPlain } from './poll-plain.js';
import { PostQuote } from './quote.js';
import { useReaction } from './use-reaction.js';
import type { ThreadRoom } from './thread-room.js';
import '../../look/posts.css';

// What only some of the readers open, and only now and then.
const Editing = lazy(async () => ({ default: (await import('./editing.js')).Editing }));
const HiddenPost = lazy(async () => ({ default: (await import('./hidden-post.js')).HiddenPost }));
const History = lazy(async () => ({ default: (await import('./history.js')).History }));
const MeasureDialog = lazy(async () => ({
  default: (await import('../moderation/measures.js')).MeasureDialog,
}));
const Poll = lazy(() => import('./poll.js'));
const Retagging = lazy(() => import('./retagging.js'));

interface PostProps {
  post: PostView;
  room: ThreadRoom;
  mine: boolean;
  me: string | null;
  here: boolean;
  target: boolean;
  canReply: boolean;
  address: string;
  onReply: (post: PostView, quoted: boolean) => void;
}

/** One post: who, when, its number, what it answers, its text, and what one can do with it. */
export const Post = memo(function Post({
  post,
  room,
  mine,
  me,
  here,
  target,
  canReply,
  address,
  onReply,
}: PostProps): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState<
    'edit' | 'history' | 'withdraw' | 'report' | 'hide' | 'warn' | 'language' | null
  >(null);
  const { author, number } = post;
  const foreign = post.language !== language;
  const nameId = `post-${number}-by`;
  const close = (): void => setOpen(null);
  // What had the focus goes with the editor; without this the keyboard would begin again at the top of the page.
  const article = useRef<HTMLElement>(null);
  const endEditing = (): void => {
    setOpen(null);
    article.current?.focus({ preventScroll: true });
  };
  return (
    <article
      ref={article}
      tabIndex={-1}
      className="post"
      data-number={number}
      {...(target ? { 'data-target': '' } : {})}
      aria-labelledby={nameId}
    >
      <Avatar person={author} town={false} here={here} />
      <div className="post-body">
        <header className="post-head">
          {post.onBehalfOf ? (
            <span id={nameId} className="post-behalf">
              <b>
                <BehalfName behalf={post.onBehalfOf} />
              </b>{' '}
              <span className="small">
                {t('speaking.behalf.by', { name: author.erased ? t('person.erased') : author.name })}
              </span>
            </span>
          ) : (
            <>
              {author.municipality && <TownTile tile={author.municipality} size={22} />}
              <b id={nameId}>
                <PersonName person={author} />
              </b>
            </>
          )}
          {here && <span className="sr-only">{t('live.here')}</span>}
          {foreign && !post.withdrawnAt && (
            <span className="mark" title={t(`threads.written.${spoken(post.language)}`)}>
              <span aria-hidden="true">{post.language.toUpperCase()}</span>
              <span className="sr-only">{t(`threads.written.${spoken(post.language)}`)}</span>
            </span>
          )}
          <PostTime at={post.createdAt} />
          {post.editedAt && !post.withdrawnAt && (
            <button type="button" className="edited" onClick={() => setOpen('history')}>
              {t('threads.edited')}
            </button>
          )}
          <Go
            to={`${address}/${number}`}
            className="post-number figures"
            aria-label={t('threads.postNumber', { number })}
          >
            {number}
          </Go>
        </header>
        {post.replyTo && !post.withdrawnAt && !post.hiddenAt && (
          <PostQuote quote={post.replyTo} address={address} />
        )}
        {post.hiddenAt && !post.withdrawnAt ? (
          <Suspense fallback={<p className="muted withdrawn">{t('moderation.hidden')}</p>}>
            <HiddenPost post={post} insider={mine || room.canModerate} />
          </Suspense>
        ) : post.withdrawnAt || post.text === null ? (
          <p className="muted withdrawn">{t('threads.withdrawn')}</p>
        ) : open === 'edit' ? (
          <Suspense fallback={<Body text={post.text} lang={foreign ? post.language : undefined} />}>
            <Editing post={{ ...post, text: post.text }} room={room} onClose={endEditing} />
          </Suspense>
        ) : (
          <>
            <Body text={post.text} lang={foreign ? post.language : undefined} />
            {post.poll && (
              <Suspense fallback={<PollPlain poll={post.poll} />}>
                <Poll
                  poll={post.poll}
                  threadId={post.threadId}
                  me={me}
                  mayVote={room.mayWrite}
                  mayClose={(mine && room.mayWrite) || room.canModerate}
                  lang={foreign ? post.language : undefined}
                />
              </Suspense>
            )}
            <PostAttachments post={post} room={room} lang={foreign ? post.language : undefined} />
            <div className="post-acts">
              {canReply && (
                <>
                  <Button
                    look="quiet"
                    data-act="reply"
                    aria-label={t('threads.replyTo', { name: nameIn(t, author) })}
                    onPress={() => onReply(post, false)}
                  >
                    <Reply aria-hidden="true" />
                    <span>{t('threads.reply')}</span>
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={t('threads.quoteFrom', { name: nameIn(t, author) })}
                    onPress={() => onReply(post, true)}
                  >
                    <Quote aria-hidden="true" />
                    <span className="word">{t('threads.quote')}</span>
                  </Button>
                </>
              )}
              <Reaction post={post} kind="THANKS" me={me} may={canReply && !mine} />
              <Reaction post={post} kind="AGREE" me={me} may={canReply && !mine} />
              <Menu
                label={t('threads.postMenu', { number })}
                trigger={
                  <Button look="quiet" icon aria-label={t('threads.postMenu', { number })}>
                    <EllipsisVertical aria-hidden="true" />
                  </Button>
                }
              >
                <Item onAction={() => void copyLink(`${address}/${number}`, t('threads.linkCopied'))}>
                  {t('threads.copyPostLink')}
                </Item>
                {post.editedAt && <Item onAction={() => setOpen('history')}>{t('threads.history')}</Item>}
                {mine && canReply && <Item onAction={() => setOpen('edit')}>{t('threads.edit')}</Item>}
                {((mine && room.mayWrite) || room.canModerate) && (
                  <Item onAction={() => setOpen('language')}>{t('speaking.language')}</Item>
                )}
                {((mine && room.mayWrite) || room.canModerate) && (
                  <Item onAction={() => setOpen('withdraw')}>{t('threads.withdraw')}</Item>
                )}
                {me && !mine && <Item onAction={() => setOpen('report')}>{t('moderation.report')}</Item>}
                {room.canModerate && <Item onAction={() => setOpen('hide')}>{t('moderation.hide')}</Item>}
                {room.canModerate && !mine && (
                  <Item onAction={() => setOpen('warn')}>{t('moderation.warn')}</Item>
                )}
              </Menu>
            </div>
          </>
        )}
        {open === 'history' && (
          <Suspense>
            <History post={post} open onClose={close} />
          </Suspense>
        )}
        {(open === 'report' || open === 'hide' || open === 'warn') && (
          <Suspense>
            <MeasureDialog measure={open} postId={post.id} onClose={close} />
          </Suspense>
        )}
        {open === 'language' && (
          <Suspense>
            <Retagging post={post} room={room} onClose={close} />
          </Suspense>
        )}
        <Withdrawing post={post} room={room} open={open === 'withdraw'} onClose={close} />
      </div>
    </article>
  );
});

function Reaction({
  post,
  kind,
  me,
  may,
}: {
  post: PostView;
  kind: 'THANKS' | 'AGREE';
  me: string | null;
  may: boolean;
}): ReactNode {
  const t = useWords();
  const { on, count, toggle } = useReaction(post, kind, me);
  const Icon = kind === 'THANKS' ? Heart : ThumbsUp;
  if (!may) {
    return count === 0 ? null : (
      <span className="reaction-count">
        <Icon aria-hidden="true" />
        <span className="word">{t(`threads.reaction.${kind}`)}</span>
        <span className="figures">{count}</span>
      </span>
    );
  }
  return (
    <Button look="quiet" on={on} onPress={toggle}>
      <Icon aria-hidden="true" />
      <span className="word">{t(`threads.reaction.${kind}`)}</span>
      {count > 0 && <span className="figures">{count}</span>}
    </Button>
  );
}

function Withdrawing({
  post,
  room,
  open,
  onClose,
}: {
  post: PostView;
  room: ThreadRoom;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [withdraw, waiting] = useAct(WithdrawPost);
  const go = async (): Promise<void> => {
    const { answer, problem } = await withdraw({ id: post.id });
    if (problem) return toast(problemText(t, problem), 'wrong');
    room.watched.store.change((window) => withAnswer(window, asPost(answer.withdrawPost)));
    onClose();
  };
  return (
    <Dialog role="alertdialog" title={t('threads.withdraw.title')} open={open} onClose={onClose}>
      <p>{t('threads.withdraw.why')}</p>
      <div className="act-row">
        <Button look="danger" waiting={waiting} onPress={() => void go()}>
          {t('threads.withdraw')}
        </Button>
        <Button onPress={onClose}>{t('frame.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** "dzisiaj 10:02", "wczoraj 16:40", "pon. 9:12", then the date. */
function PostTime({ at }: { at: string }): ReactNode {
  const locale = useLocale();
  const clock = useClock();
  const timeZone = clock.zone;
  const then = new Date(at);
  const days = daysBetween(then, clock);
  const time = then.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const sameYear = yearOf(then, timeZone) === yearOf(new Date(clock.now), timeZone);
  const year = sameYear ? {} : { year: 'numeric' as const };
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(days, 0), 'day')
      : days < 7
        ? then.toLocaleDateString(locale, { weekday: 'short', timeZone })
        : then.toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone, ...year });
  return (
    <time
      dateTime={at}
      className="muted small"
      title={then.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short', timeZone })}
      suppressHydrationWarning
    >
      {day} {time}
    </time>
  );
}

async function copyLink(address: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(location.origin + address);
  toast(done);
}

const named = ['pl', 'en', 'ro', 'uk', 'ru'] as const;
type Spoken = (typeof named)[number] | 'other';

/** The languages that have a phrase of their own ("po polsku"); another one is named by its letters beside. */
export const spoken = (language: string): Spoken =>
  named.includes(language as (typeof named)[number]) ? (language as Spoken) : 'other';
