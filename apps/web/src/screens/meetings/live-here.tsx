import { useEffect, useState, type ReactNode } from 'react';
import { goesOn, type SessionState } from '#kernel';
import { useWords } from '../../language/words.js';
import { live } from '../../live/live.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';

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
