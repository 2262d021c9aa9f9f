import { nameIn } from '../../parts/person.js';
import { Bold, List, Lock, SendHorizontal, X } from 'lucide-react';
import {
  lazy,
  Suspense,
  useContext,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { newId, type PostView } from '#kernel';
import { useLocale, useWords } from '../../language/words.js';
import { useDesk, useDraft, useTyping } from '../../live/hooks.js';
import { live } from '../../live/live.js';
import type { ThreadWindow } from '../../live/thread-window.js';
import { Button } from '../../parts/button.js';
import { useViewer } from '../../session/session.js';
import { Statements } from '../groups/statements.js';
import { SignInFirst } from '../groups/sign-in-first.js';
import { AttachButton } from './attach-button.js';
import { AttachPlace } from './attach-place.js';
import { LanguageChoice } from './language-choice.js';
import { storedText, writtenText } from './mentions.js';
import { askedPoll } from './poll-draft.js';
import { PollButton, PollPlace } from './poll-place.js';
import { useReplyDraft } from './reply-draft.js';
import { SlowMode, useSlowMode } from './slow-mode.js';
import { PlaceContext, threadsOf, useTalkPlace } from './talk-place.js';
import { mayReply, type ThreadRoom } from './thread-room.js';
import { useAttaching } from './use-attaching.js';
import { sentFor, useBehalves } from './use-behalves.js';
import { useServerDraft } from './use-server-draft.js';
import { WritingField } from './writing-field.js';
import '../../look/post-text.css';
import '../../look/posts.css';

// What few need comes when it is needed.
const BehalfChoice = lazy(() => import('./behalf-choice.js'));
const OtherDraftNote = lazy(() => import('./other-draft.js'));

export interface ComposerHandle {
  focus(): void;
  reply(post: PostView, quoted: boolean): void;
  focus(): void;
}

interface ComposerProps {
  ref: Ref<ComposerHandle>;
  room: ThreadRoom;
  window: ThreadWindow;
  onSent: () => void;
}

/** Docked under the posts: who writes now, and the place to write, or what is needed before one may. */
export function Composer({ ref, room, window, onSent }: ComposerProps): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { place, joining } = useTalkPlace();
  if (mayReply(room, window) && viewer)
    return <Writing ref={ref} room={room} window={window} onSent={onSent} me={viewer.person.id} />;
  const { thread } = room.row;
  return (
    <footer className="composer">
      <TypingLine room={room} me={viewer?.person.id ?? null} />
      {place.archived ? (
        <p className="muted">{t('threads.archived')}</p>
      ) : window.settings.lockedAt && room.mayWrite ? (
        <Locked reason={window.settings.lockReason} />
      ) : viewer ? (
        <div className="composer-closed">
          <p>{t('threads.membersWrite')}</p>
          {joining}
        </div>
      ) : (
        <div className="composer-closed">
          <p>{t('threads.signInToWrite')}</p>
          <SignInFirst next={`${threadsOf(place)}/${thread.number}-${thread.slug}`}>
            {t('frame.signIn')}
          </SignInFirst>
        </div>
      )}
      {!viewer && <Statements className="thread-funding" />}
    </footer>
  );
}

/** The place to write, for whoever may. */
export function Writing({ ref, room, window, onSent, me }: ComposerProps & { me: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const desk = useDesk();
  const threadId = room.row.thread.id;
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, savedAt, refused, change, clear } = useDraft(`thread:${threadId}`, {
    text: '',
    language: '',
  });
  const server = useServerDraft(useReplyDraft(threadId), draft, change);
  const wait = useSlowMode(room, window, me);
  const attaching = useAttaching(draft, change);
  // Two who talk do it in their own names.
  const inPlace = useContext(PlaceContext) !== null;
  const [begun, setBegun] = useState(false);
  const [pollWrong, setPollWrong] = useState(false);
  const behalves = useBehalves(room.row.thread.groupId, inPlace && (begun || Boolean(draft.behalfId)));
  const quoted = draft.replyToId ? window.posts.find((post) => post.id === draft.replyToId) : undefined;

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    reply: (post, withText) => {
      const quote = withText && post.text ? `${quoteOf(selectedIn(post.number) ?? post.text)}\n\n` : '';
      change({ replyToId: post.id, text: draft.text ? `${draft.text}${quote && '\n\n'}${quote}` : quote });
      field.current?.focus();
    },
  }));

  const send = (): void => {
    const poll = draft.poll ? askedPoll(draft.poll, Date.now()) : null;
    setPollWrong(Boolean(draft.poll) && !poll);
    if (draft.poll && !poll) return;
    // The question alone is enough: it stands for the text.
    const text = storedText(draft.text.trim(), draft.mentions ?? []) || (poll?.question ?? '');
    if (!text || !desk || wait > 0 || !attaching.check()) return;
    desk.outbox.add({
      key: newId(),
      threadId,
      text,
      language: draft.language,
      replyToId: draft.replyToId ?? null,
      onBehalfOf: behalves?.find((one) => one.id === draft.behalfId) ?? null,
      behalfId: sentFor(behalves, draft.behalfId),
      attachments: [...attaching.attached],
      poll,
    });
    server.sent();
    clear();
    attaching.reset();
    field.current?.focus();
    onSent();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  /** Puts signs around or before what is selected, as somebody who knows Markdown would. */
  const mark = (alter: (selected: string) => string): void => {
    const box = field.current;
    if (!box) return;
    const { selectionStart: from, selectionEnd: to, value } = box;
    const altered = alter(value.slice(from, to));
    change({ text: value.slice(0, from) + altered + value.slice(to) });
    box.focus();
    requestAnimationFrame(() => box.setSelectionRange(from + altered.length, from + altered.length));
  };
  return (
    <footer className="composer">
      <TypingLine room={room} me={me} />
      {window.settings.lockedAt && <Locked reason={window.settings.lockReason} keeper />}
      <form
        className="composer-box"
        aria-label={t('threads.answer')}
        {...attaching.catches}
        onFocus={() => setBegun(true)}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {draft.replyToId && (
          <div className="composer-quote">
            <p className="small">
              {quoted
                ? t('threads.replyingTo', { name: nameIn(t, quoted.author), number: quoted.number })
                : t('threads.replyingToEarlier')}
            </p>
            <Button
              look="quiet"
              icon
              aria-label={t('threads.noReply')}
              onPress={() => change({ replyToId: null })}
            >
              <X aria-hidden="true" />
            </Button>
          </div>
        )}
        {server.other && (
          <Suspense>
            <OtherDraftNote server={server} />
          </Suspense>
        )}
        <WritingField
          label={t('threads.answer')}
          draft={draft}
          change={change}
          onKeyDown={keys}
          onTyped={() => live.typed(room.streamId)}
          field={field}
        />
        <PollPlace poll={draft.poll ?? null} wrong={pollWrong} onChange={(poll) => change({ poll })} />
        <AttachPlace attaching={attaching} />
        <div className="composer-foot">
          <AttachButton attaching={attaching} />
          {inPlace && <PollButton poll={draft.poll ?? null} onChange={(poll) => change({ poll })} />}
          <Button
            look="quiet"
            icon
            className={inPlace ? 'tool-list' : ''}
            aria-label={t('threads.bold')}
            onPress={() => mark((text) => `**${text}**`)}
          >
            <Bold aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            icon
            className="tool-list"
            aria-label={t('threads.list')}
            onPress={() => mark(listed)}
          >
            <List aria-hidden="true" />
          </Button>
          {behalves && behalves.length > 0 && (
            <Suspense>
              <BehalfChoice
                behalves={behalves}
                chosen={draft.behalfId ?? null}
                onChoose={(behalfId) => change({ behalfId })}
              />
            </Suspense>
          )}
          <LanguageChoice language={draft.language} onChoose={(next) => change({ language: next })} />
          <span className="composer-saved muted small">
            {refused
              ? t('live.draftRefused')
              : savedAt && draft.text
                ? t('live.draftSaved', {
                    time: new Date(savedAt).toLocaleTimeString(locale, {
                      hour: 'numeric',
                      minute: '2-digit',
                    }),
                  })
                : null}
          </span>
          <SlowMode seconds={wait} />
          <Button
            type="submit"
            look="main"
            isDisabled={(draft.text.trim() === '' && !draft.poll) || wait > 0}
            aria-keyshortcuts="Control+Enter"
          >
            <SendHorizontal aria-hidden="true" />
            {t('threads.send')}
          </Button>
        </div>
      </form>
    </footer>
  );
}

/** Where nobody writes any more: why; and to those who still may, that they are alone in it. */
function Locked({ reason, keeper }: { reason: string | null; keeper?: boolean }): ReactNode {
  const t = useWords();
  return (
    <div className="composer-locked">
      <Lock aria-hidden="true" />
      <p>
        <b>{t(keeper ? 'moderation.lockedKeeper' : 'moderation.lockedHere')}</b> {reason}
      </p>
    </div>
  );
}

function TypingLine({ room, me }: { room: ThreadRoom; me: string | null }): ReactNode {
  const t = useWords();
  const people = useTyping(room.watched.typing).filter((person) => person.id !== me);
  const [first, second] = people;
  return (
    <p className="typing small">
      {first &&
        (people.length > 2
          ? t('live.typing.many', { count: people.length })
          : second
            ? t('live.typing.two', { first: first.name, second: second.name })
            : t('live.typing.one', { name: first.name }))}
    </p>
  );
}

/** What is selected in a post's text: then only that is quoted. */
function selectedIn(number: number): string | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim();
  const place = document.querySelector(`[data-number="${number}"] .post-text`);
  if (!selection || !text || !place) return null;
  return place.contains(selection.anchorNode) && place.contains(selection.focusNode) ? text : null;
}

function quoteOf(stored: string): string {
  return writtenText(stored)
    .text.split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function listed(selected: string): string {
  return (selected || '')
    .split('\n')
    .map((line) => `- ${line}`)
    .join('\n');
}
