import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { Fact } from '#kernel';
import { announce } from '../../../frame/announcer.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords, words } from '../../../language/words.js';
import { useDesk, useMembershipsVersion, useStream } from '../../../live/hooks.js';
import { theDesk } from '../../../live/live.js';
import { addressOf, numberOf } from '../../../parts/address.js';
import { Failed, Loading, NotFound } from '../../../parts/states.js';
import { useViewer } from '../../../session/session.js';
import { Writing, type ComposerHandle } from '../../threads/composer.js';
import { Posts, type PostsHandle } from '../../threads/posts.js';
import { openRoom, type ThreadRoom } from '../../threads/thread-room.js';
import { MeetingFrame } from '../meeting-frame.js';

/** What is said about a session of a meeting: as it comes, and the place to answer for those who take part. */
export function SessionThreadScreen(): ReactNode {
  const t = useWords();
  const { thread: segment } = useParams({ strict: false }) as { thread: string };
  const number = numberOf(segment);
  return (
    <MeetingFrame here="overview" title={t('timetable.talk.title')}>
      {(meeting) =>
        number === null ? (
          <NotFound />
        ) : (
          <OpenThread key={number} number={number} address={addressOf('meetings', meeting)} />
        )
      }
    </MeetingFrame>
  );
}

function OpenThread({ number, address }: { number: number; address: string }): ReactNode {
  const client = useClient();
  const memberships = useMembershipsVersion();
  const [room, setRoom] = useState<ThreadRoom | null>(null);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    let mine: ThreadRoom | null = null;
    setWrong(null);
    void openRoom(client, number, null, onFact).then(({ room: next, problem }) => {
      if (left) return next?.close();
      if (!next) return setWrong(problem);
      theDesk()?.marks.known(next.row.thread.id, next.row.mine.readNumber);
      mine = next;
      setRoom(next);
    });
    return () => {
      left = true;
      mine?.close();
    };
  }, [client, number, attempt, memberships]);
  if (wrong) return <Failed problem={wrong} again={() => setAttempt((n) => n + 1)} />;
  if (!room) return <Loading />;
  return <Talk key={room.streamId} room={room} address={`${address}/threads/${number}`} />;
}

function onFact(fact: Fact): void {
  if (fact.type !== 'post.written' || !fact.data.post) return;
  const desk = theDesk();
  if (fact.actorId === desk?.personId) desk?.outbox.arrived(fact.subjectId);
  else announce(words('threads.announceNew', { name: fact.data.post.author.name }));
}

function Talk({ room, address }: { room: ThreadRoom; address: string }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const desk = useDesk();
  const window = useStream(room.watched.store);
  const posts = useRef<PostsHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const { thread, mine } = room.row;
  const [line] = useState({ after: mine.readNumber, count: mine.unread });
  useEffect(() => desk?.outbox.sendAll(), [desk]);
  return (
    <section className="session-talk" aria-label={thread.title}>
      <h2 className="text-f-l">{thread.title}</h2>
      <Posts
        ref={posts}
        room={room}
        window={window}
        line={line}
        target={null}
        address={address}
        onReply={(to, quoted) => composer.current?.reply(to, quoted)}
      />
      {room.mayWrite && viewer ? (
        <Writing
          ref={composer}
          room={room}
          window={window}
          onSent={() => posts.current?.showEnd()}
          me={viewer.person.id}
        />
      ) : (
        <p className="muted py-3">{t('timetable.talk.closed')}</p>
      )}
    </section>
  );
}
