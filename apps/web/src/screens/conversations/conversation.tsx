import { useParams } from '@tanstack/react-router';
import { ArrowLeft, Ellipsis } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Fact } from '#kernel';
import type { ConversationByNumberQuery } from '../../generated/graphql/graphql.js';
import { announce } from '../../frame/announcer.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords, words } from '../../language/words.js';
import { useDesk, useMembershipsVersion, useStream } from '../../live/hooks.js';
import { theDesk } from '../../live/live.js';
import { numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { Item, Menu } from '../../parts/menu.js';
import { Avatar } from '../../parts/person.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useViewer } from '../../session/session.js';
import { Writing, type ComposerHandle } from '../threads/composer.js';
import { Posts, type PostsHandle } from '../threads/posts.js';
import { openRoom, type ThreadRoom } from '../threads/thread-room.js';
import { CloseConversation, ConversationByNumber, ReopenConversation } from './documents.js';
import '../../look/threads.css';
import '../../look/posts.css';

// Few ever need it: it is fetched when it is asked for.
const Reporting = lazy(() => import('./reporting.js'));

type Conversation = ConversationByNumberQuery['conversation'];

/** One conversation of two: what was said as it comes, and the place to answer. */
export function ConversationScreen(): ReactNode {
  const { conversation } = useParams({ strict: false }) as { conversation: string };
  const number = numberOf(conversation);
  return number === null ? <NotFound /> : <Opening key={number} number={number} />;
}

function Opening({ number }: { number: number }): ReactNode {
  const client = useClient();
  const memberships = useMembershipsVersion();
  const { answer, problem, again } = useAsk(ConversationByNumber, { number });
  const [room, setRoom] = useState<ThreadRoom | null>(null);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<ThreadRoom | null>(null);
  useEffect(() => {
    if (memberships > 0) again();
  }, [memberships, again]);
  useEffect(() => {
    let left = false;
    setWrong(null);
    void openRoom(client, number, null, onFact).then(({ room: next, problem: refused }) => {
      if (left) return next?.close();
      if (next) {
        theDesk()?.marks.known(next.row.thread.id, next.row.mine.readNumber);
        shown.current?.close();
        shown.current = next;
        setRoom(next);
      } else if (!shown.current) setWrong(refused ?? null);
    });
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
  const refused = wrong ?? (answer ? null : problem);
  return (
    <section className="thread-pane">
      {refused ? (
        <Failed
          problem={refused}
          again={() => {
            again();
            setAttempt((n) => n + 1);
          }}
        />
      ) : answer && room ? (
        <Talk key={room.streamId} conversation={answer.conversation} room={room} again={again} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

function onFact(fact: Fact): void {
  if (fact.type !== 'post.written' || !fact.data.post) return;
  const desk = theDesk();
  if (fact.actorId === desk?.personId) desk?.outbox.arrived(fact.subjectId);
  else announce(words('threads.announceNew', { name: fact.data.post.author.name }));
}

function Talk({
  conversation,
  room,
  again,
}: {
  conversation: Conversation;
  room: ThreadRoom;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const titleId = useId();
  const viewer = useViewer();
  const desk = useDesk();
  const window = useStream(room.watched.store);
  const posts = useRef<PostsHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const [reporting, setReporting] = useState(false);
  const [close] = useAct(CloseConversation);
  const [reopen, reopening] = useAct(ReopenConversation);
  const { thread, mine } = room.row;
  const [line] = useState({ after: mine.readNumber, count: mine.unread });
  useEffect(() => desk?.outbox.sendAll(), [desk]);
  const { other, closedAt, closedByViewer } = conversation;
  const name = other.erased ? t('person.erased') : other.name;
  const shut = async (): Promise<void> => {
    const { problem } = await close({ id: conversation.id });
    if (problem) return toast(problemText(t, problem), 'wrong');
    again();
    toast(t('conversations.closed.mine'));
  };
  const openAgain = async (): Promise<void> => {
    const { problem } = await reopen({ id: conversation.id });
    if (problem) return toast(problemText(t, problem), 'wrong');
    again();
  };
  return (
    <>
      <header className="thread-head conversation-head" aria-labelledby={titleId}>
        <Go
          to="/conversations"
          className="button back"
          data-look="quiet"
          data-icon=""
          aria-label={t('conversations.back')}
        >
          <ArrowLeft aria-hidden="true" />
        </Go>
        <div id={titleId} className="thread-heading conversation-heading">
          <Avatar person={other} size={40} />
          <div className="min-w-0">
            <PageTitle className="thread-h1" title={name}>
              {other.erased ? name : <Go to={`/people/${other.id}`}>{name}</Go>}
            </PageTitle>
            <p className="muted small">{t('conversations.private')}</p>
          </div>
        </div>
        <div className="thread-acts">
          <Menu
            label={t('conversations.more')}
            trigger={
              <Button look="quiet" icon aria-label={t('conversations.more')}>
                <Ellipsis aria-hidden="true" />
              </Button>
            }
          >
            {!closedAt && (
              <Item onAction={() => void shut()} textValue={t('conversations.close')}>
                {t('conversations.close')}
              </Item>
            )}
            <Item onAction={() => setReporting(true)} textValue={t('conversations.report')}>
              {t('conversations.report')}
            </Item>
          </Menu>
        </div>
      </header>
      <Posts
        ref={posts}
        room={room}
        window={window}
        line={line}
        target={null}
        address={`/conversations/${thread.number}`}
        onReply={(to, quoted) => composer.current?.reply(to, quoted)}
      />
      {room.mayWrite && !closedAt && viewer ? (
        <Writing
          ref={composer}
          room={room}
          window={window}
          onSent={() => posts.current?.showEnd()}
          me={viewer.person.id}
        />
      ) : (
        <footer className="composer">
          <div className="composer-closed" role="status">
            <p>{closedByViewer ? t('conversations.closed.byYou') : t('conversations.closed.byOther')}</p>
            {closedByViewer && (
              <Button waiting={reopening} onPress={() => void openAgain()}>
                {t('conversations.reopen')}
              </Button>
            )}
          </div>
        </footer>
      )}
      {reporting && (
        <Suspense fallback={null}>
          <Reporting
            conversationId={conversation.id}
            posts={window.posts}
            open={reporting}
            onClose={() => setReporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}
