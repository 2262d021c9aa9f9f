import { useEffect, useState, type ReactNode } from 'react';
import { goesOn, type SessionState } from '#kernel';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { live } from '../live/live.js';
import { addressOf } from './address.js';
import { Go } from './go.js';
import { headingOf } from './meeting-line.js';

const MeetingsNow = graphql(`
  query MeetingsNow {
    meetingsNow(first: 5) {
      items {
        id
        number
        slug
        kind
        title
        topic
        ordinal
        city
        town {
          id
          name
        }
      }
    }
  }
`);

const LOOKED_AT_EVERY = 60_000;

/** What is held at this moment, where one takes part; looked at again while somebody looks. */
export function useMeetingsNow() {
  const { answer, problem, again } = useAsk(MeetingsNow, {});
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    const looking = setInterval(look, LOOKED_AT_EVERY);
    addEventListener('focus', look);
    return () => {
      clearInterval(looking);
      removeEventListener('focus', look);
    };
  }, [again]);
  return { answer, problem };
}

/** On home: the way into what is held. */
export function LiveNow({ now }: { now: ReturnType<typeof useMeetingsNow>['answer'] }): ReactNode {
  const t = useWords();
  return now?.meetingsNow.items.map((meeting) => (
    <p key={meeting.id} className="live-banner">
      <b>{t('session.goesOn', { name: headingOf(meeting, t) })}</b>
      <Go to={`${addressOf('meetings', meeting)}/live`} look="main">
        {t('session.enter')}
      </Go>
    </p>
  ));
}

interface Held {
  id: string;
  number: number;
  slug: string;
  state: string;
  live: { viewerMayConduct: boolean; session: { state: SessionState } } | null;
}

/** On the page of a meeting: the way in while it is held, and to the desk for whoever conducts it. */
export function LiveHere({ meeting }: { meeting: Held }): ReactNode {
  const t = useWords();
  const asked = meeting.live?.session.state ?? 'SCHEDULED';
  const [told, setTold] = useState<SessionState | null>(null);
  const readable = meeting.live !== null;
  useEffect(() => {
    setTold(null);
    if (!readable) return;
    const heard = live.hear(meeting.id, {
      onFact: (fact) => {
        if (fact.type === 'session.conducted' && fact.data.session) setTold(fact.data.session.state);
      },
    });
    return () => heard.stop();
  }, [meeting.id, readable, asked]);
  const state = told ?? asked;
  const held = goesOn(state);
  const prepares = meeting.live?.viewerMayConduct && meeting.state === 'PLANNED';
  if (!held && !prepares) return null;
  const address = addressOf('meetings', meeting);
  return (
    <p className={held ? 'live-banner' : ''}>
      {held && (
        <>
          <b>{t('session.live')}</b>
          <Go to={`${address}/live`} look="main">
            {t('session.enter')}
          </Go>
        </>
      )}
      {meeting.live?.viewerMayConduct && (
        <Go to={`${address}/moderate`} look="plain">
          {t('session.toDesk')}
        </Go>
      )}
    </p>
  );
}
